/*
 * Load, in a process of its own. Each connection has one question, asks it again as soon as it is answered, and holds
 * every answer against the one that was told to expect, byte by byte: what is fast and wrong does not count. Written
 * for this because a client that parses all of HTTP takes longer than the fastest servers measured here.
 */
import { connect } from 'node:net';

const HEAD_END = '\r\n\r\n';
const LATE_MS = 30_000;

/** What stands in the chunks of a body that is sent in chunks. */
function joinChunks(sent) {
  const parts = [];
  for (let at = 0; ;) {
    const line = sent.indexOf('\r\n', at);
    const size = Number.parseInt(sent.toString('latin1', at, line), 16);
    if (!(size > 0)) return Buffer.concat(parts);
    parts.push(sent.subarray(line + 2, line + 2 + size));
    at = line + 2 + size + 2;
  }
}

/** Reads one answer after the other from pieces as they come. */
function createReader(onAnswer) {
  let pieces = [];
  let length = 0;
  let head;

  function readHead() {
    const all = pieces.length === 1 ? pieces[0] : Buffer.concat(pieces);
    pieces = [all];
    const end = all.indexOf(HEAD_END);
    if (end === -1) return undefined;
    const text = all.toString('latin1', 0, end);
    const told = /\r\ncontent-length: *(\d+)/i.exec(text)?.[1];
    const bodyAt = end + HEAD_END.length;
    return {
      status: Number(text.slice(9, 12)),
      bodyAt,
      end: told === undefined ? undefined : bodyAt + Number(told),
    };
  }

  const isWhole = (piece) =>
    head.end === undefined ? piece.toString('latin1').endsWith('0\r\n\r\n') : length >= head.end;

  return (piece) => {
    pieces.push(piece);
    length += piece.length;
    head ??= readHead();
    if (head === undefined || !isWhole(piece)) return;
    const all = pieces.length === 1 ? pieces[0] : Buffer.concat(pieces);
    const { status, bodyAt, end } = head;
    pieces = [];
    length = 0;
    head = undefined;
    onAnswer(status, end === undefined ? joinChunks(all.subarray(bodyAt)) : all.subarray(bodyAt, end));
  };
}

function toRequest({ host, pathname, search }, body) {
  const lines = [
    `POST ${pathname}${search} HTTP/1.1`,
    `host: ${host}`,
    'accept: application/json',
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
  ];
  return Buffer.from(`${lines.join('\r\n')}${HEAD_END}${body}`);
}

const opened = (url) =>
  new Promise((resolve, reject) => {
    const socket = connect({ host: url.hostname, port: Number(url.port), noDelay: true });
    socket.once('connect', () => resolve(socket));
    socket.once('error', reject);
  });

/** Asks until the time is over, or so many answers have come, and waits for those under way. */
async function run({ address, questions, connections, seconds = Infinity, count = Infinity }) {
  const url = new URL(address);
  const sockets = await Promise.all(Array.from({ length: connections }, () => opened(url)));
  const latencies = [];
  const failures = [];
  let failed = 0;
  let asked = 0;
  const fail = (what) => {
    failed += 1;
    if (failures.length < 3) failures.push(what);
  };

  const since = performance.now();
  const until = since + seconds * 1000;
  const talk = (socket, { body, answer }) =>
    new Promise((resolve) => {
      const request = toRequest(url, body);
      const expected = answer === undefined ? undefined : Buffer.from(answer);
      let sentAt = 0;
      const ask = () => {
        sentAt = performance.now();
        if (asked >= count || sentAt >= until || failed > 100) {
          socket.removeAllListeners('close').destroy();
          resolve();
          return;
        }
        asked += 1;
        socket.write(request);
      };
      const read = createReader((status, given) => {
        latencies.push(performance.now() - sentAt);
        if (status !== 200 || (expected !== undefined && !given.equals(expected))) {
          fail(`${status} ${given.toString('utf8', 0, 300)}`);
        }
        ask();
      });
      socket.on('data', read);
      socket.on('error', () => undefined);
      socket.once('close', () => {
        fail('a closed connection');
        resolve();
      });
      ask();
    });

  const late = setTimeout(
    () => sockets.forEach((socket) => socket.destroy()),
    Math.min(seconds, 3600) * 1000 + LATE_MS,
  );
  await Promise.all(sockets.map((socket, index) => talk(socket, questions[index % questions.length])));
  clearTimeout(late);
  const taken = (performance.now() - since) / 1000;
  latencies.sort((one, other) => one - other);
  const at = (share) => latencies[Math.floor(latencies.length * share)];
  return { requests: latencies.length, seconds: taken, p50: at(0.5), p99: at(0.99), failed, failures };
}

process.on('message', ({ id, job }) => {
  run(job).then(
    (result) => process.send({ id, result }),
    (error) => process.send({ id, error: String(error) }),
  );
});
process.stdout.write('ready\n');
