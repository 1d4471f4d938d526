/*
 * PSN for the time of a measurement: answers of the emulator, kept as bytes, so that it takes little of the core that
 * it shares with the load. Its parent says how long an answer takes, and asks how many calls there were.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

/** By operation: the emulator's answer to one id. */
const answers = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const written = new Map();
let calls = 0;
let delayMs = 0;

function write(url) {
  const query = new URL(url, 'http://upstream').searchParams;
  const { productId, id = productId } = JSON.parse(query.get('variables'));
  const { body, id: known } = answers[query.get('operationName')];
  return Buffer.from(body.replaceAll(known, id));
}

const server = createServer((request, response) => {
  calls += 1;
  let body = written.get(request.url);
  if (body === undefined) {
    body = write(request.url);
    written.set(request.url, body);
  }
  const answer = () => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
    response.end(body);
  };
  if (delayMs === 0) answer();
  else setTimeout(answer, delayMs);
});
process.on('message', ({ id, job }) => {
  delayMs = job.delayMs ?? delayMs;
  process.send({ id, result: { calls } });
  calls = 0;
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${server.address().port}\n`);
});
