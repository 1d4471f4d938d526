import { request } from 'undici';

/** A server's answer to a question, as text. Throws for any but a good one. */
export async function answerOf(address: string, body: string): Promise<string> {
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  const { statusCode, body: sent } = await request(address, { method: 'POST', headers, body });
  const text = await sent.text();
  if (statusCode !== 200) throw new Error(`${address} answered ${statusCode}: ${text.slice(0, 300)}`);
  return text;
}
