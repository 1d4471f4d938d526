/*
 * What the gateway is measured against, each in a process of its own: `hello BYTES` answers as many bytes of JSON, `raw
 * URL` asks an address for each request and gives its bytes on, `upstream FILE MILLISECONDS` answers a file after a while.
 * Prints its address.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

import { Agent, request } from 'undici';

const [kind, told = '', milliseconds = '0'] = process.argv.slice(2);
const dispatcher = new Agent({ connections: 64 });

const sources = {
  hello: () => {
    const body = Buffer.from(JSON.stringify('x'.repeat(Number(told) - 2)));
    return () => body;
  },
  raw: () => async () => {
    const { body } = await request(told, { dispatcher });
    return Buffer.from(await body.arrayBuffer());
  },
  upstream: () => {
    const body = readFileSync(told);
    const ms = Number(milliseconds);
    return ms === 0 ? () => body : () => wait(ms, body);
  },
};

const answer = sources[kind]();
const server = createServer(async (asked, response) => {
  asked.resume();
  const body = await answer();
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.length,
  });
  response.end(body);
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${server.address().port}\n`);
});
