import type { ServerResponse } from 'node:http';

import type { Reply } from './reply.js';

const TRICKLE_MS = 100;

/** Sends a few bytes at a time until all are sent or the asker has left. */
function trickle(response: ServerResponse, bytes: Buffer, bytesPerSecond: number): void {
  const step = Math.max(1, Math.round((bytesPerSecond * TRICKLE_MS) / 1000));
  const pause = step === 1 ? 1000 / bytesPerSecond : TRICKLE_MS;
  let sent = 0;
  const timer = setInterval(() => {
    response.write(bytes.subarray(sent, sent + step));
    sent += step;
    if (sent < bytes.length) return;
    clearInterval(timer);
    response.end();
  }, pause);
  response.once('close', () => {
    clearInterval(timer);
  });
}

/** Puts an answer on the wire, at once and whole unless it says otherwise. */
export function deliver(response: ServerResponse, reply: Reply): void {
  const { delayMs = 0, ...delivery } = reply.delivery ?? {};
  if (delayMs === 0) {
    send(response, { ...reply, delivery });
    return;
  }
  const timer = setTimeout(() => {
    send(response, { ...reply, delivery });
  }, delayMs);
  response.once('close', () => {
    clearTimeout(timer);
  });
}

function send(response: ServerResponse, { status, headers, body, delivery = {} }: Reply): void {
  const { sends = 'all', bytesPerSecond } = delivery;
  if (response.destroyed || sends === 'nothing') return;
  if (sends === 'reset') {
    response.socket?.resetAndDestroy();
    return;
  }
  const bytes = Buffer.from(body);
  if (sends === 'half') {
    response.writeHead(status, { ...headers, 'content-length': bytes.length });
    response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => {
      response.socket?.destroy();
    });
    return;
  }
  response.writeHead(status, headers);
  if (bytesPerSecond === undefined) response.end(bytes);
  else trickle(response, bytes, bytesPerSecond);
}
