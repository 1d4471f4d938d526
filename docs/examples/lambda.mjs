// An AWS Lambda function behind a function URL or an HTTP API (payload format 2.0).
import { createGateway, joinOthers, loadEnvironment, readConfig } from 'psn-graphql-gateway';

// Only /tmp can be written to there; with REDIS_URL several instances share what they know. A subscription would never
// end, so none is taken.
const config = readConfig({
  PSN_STATE_DIR: '/tmp/psn-graphql-gateway',
  GATEWAY_MAX_SUBSCRIPTIONS: '0',
  ...loadEnvironment(),
});
const gateway = createGateway({ config, redis: await joinOthers(config) });

/**
 * @typedef {object} LambdaEvent
 * @property {string} rawPath
 * @property {string} rawQueryString
 * @property {Record<string, string>} headers
 * @property {string} [body]
 * @property {boolean} isBase64Encoded
 * @property {{ http: { method: string, sourceIp: string } }} requestContext
 */

/** @param {LambdaEvent} event */
export async function handler(event) {
  const { rawPath, rawQueryString, headers, body, isBase64Encoded, requestContext } = event;
  const { method, sourceIp } = requestContext.http;
  const query = rawQueryString === '' ? '' : `?${rawQueryString}`;
  const request = new Request(`https://${headers.host}${rawPath}${query}`, {
    method,
    headers,
    body: body === undefined ? null : Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'),
  });
  // Told by AWS, not by the caller.
  const response = await gateway.fetch(request, { address: sourceIp });
  // Answers in parts arrive whole: this kind of function does not stream.
  const bytes = Buffer.from(await response.arrayBuffer());
  return {
    statusCode: response.status,
    headers: Object.fromEntries(response.headers),
    body: bytes.toString('base64'),
    isBase64Encoded: true,
  };
}
