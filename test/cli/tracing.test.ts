import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { request } from 'undici';
import { expect, test } from 'vitest';

import { readConfig } from '../../src/config.js';
import { createEmulator } from '../../src/emulator/server.js';
import { registry } from '../../src/modules/index.js';
import { ask } from '../server/questions.js';
import { secretsOf } from '../server/secrets.js';
import { runCli } from '../support/run-cli.js';

interface Received {
  readonly path: string;
  readonly type: string | undefined;
  readonly authorization: string | undefined;
  readonly body: Buffer;
}

/** A collector of traces on loopback. */
async function createCollector({ isSilent = false } = {}) {
  const received: Received[] = [];
  const server: Server = createServer((asked, response) => {
    void asked.toArray().then((pieces) => {
      const { 'content-type': type, authorization } = asked.headers;
      received.push({ path: asked.url ?? '', type, authorization, body: Buffer.concat(pieces as Buffer[]) });
      if (!isSilent) response.writeHead(200, { 'content-type': type ?? '' }).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

// Told when the process ends; prom-client needs the API alone.
const tellLoaded = [
  'import{createRequire}from"node:module";',
  'process.on("exit",()=>console.error("loaded",',
  'Object.keys(createRequire("file:///x").cache).filter(k=>/@opentelemetry.(sdk|otlp|exporter)/.test(k)).length))',
].join('');

async function createTracedGateway(env: Readonly<Record<string, string>>, dotEnv = '') {
  const stateDir = await mkdtemp(join(tmpdir(), 'psn-gateway-traces-'));
  await writeFile(join(stateDir, '.env'), dotEnv);
  const psn = await createEmulator({ registry }).start();
  const settings = {
    NODE_OPTIONS: `--import "data:text/javascript,${encodeURIComponent(tellLoaded)}"`,
    PORT: '0',
    PSN_STATE_DIR: stateDir,
    PSN_NPSSO: psn.npsso,
    PSN_ACCOUNT_BASE_URL: psn.bases.account,
    PSN_MOBILE_BASE_URL: psn.bases.mobile,
    PSN_WEB_BASE_URL: psn.bases.web,
    PSN_DMS_BASE_URL: psn.bases.dms,
    PSN_LEGACY_PROFILE_BASE_URL: psn.bases.legacyProfile,
    ...env,
  };
  const gateway = runCli(['serve'], settings, stateDir);
  const address = await gateway.nextLine();
  return {
    psn,
    address,
    async execute(query: string, headers: Record<string, string> = {}, variables: object = {}) {
      const response = await request(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      });
      return response.body.text();
    },
    async stop() {
      gateway.signal('SIGTERM');
      return gateway.ended();
    },
    async [Symbol.asyncDispose]() {
      await gateway[Symbol.asyncDispose]();
      await psn.close();
      await rm(stateDir, { recursive: true, force: true });
    },
  };
}

interface Told {
  readonly [kind: string]: unknown;
}
const valueOf = ({ arrayValue, ...one }: { arrayValue?: { values: Told[] } }): unknown =>
  arrayValue?.values.map((value) => Object.values(value)[0]) ?? Object.values(one)[0];
const attributesOf = (list: readonly { key: string; value: Told }[]) =>
  Object.fromEntries(list.map(({ key, value }) => [key, valueOf(value)]));

interface OtlpSpan {
  readonly name: string;
  readonly kind: number;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly traceState?: string;
  readonly status: { readonly code?: number };
  readonly attributes: { key: string; value: Told }[];
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
}

function read(received: readonly Received[]) {
  const resources = received.flatMap(({ body }) => JSON.parse(body.toString()).resourceSpans);
  const spans = resources.flatMap(({ scopeSpans }) =>
    scopeSpans.flatMap((scope: { spans: OtlpSpan[] }) => scope.spans),
  ) as OtlpSpan[];
  return { resource: attributesOf(resources[0].resource.attributes), spans };
}

const [SERVER, CLIENT, ERROR] = [2, 3, 2];

test('a request is a span in its caller’s trace, and each call to PSN one below it; a secret is in none', async () => {
  await using collector = await createCollector();
  await using gateway = await createTracedGateway({
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint,
    OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
    OTEL_EXPORTER_OTLP_HEADERS: 'authorization=Bearer%20of-the-collector',
    OTEL_SERVICE_NAME: 'my-gateway',
    OTEL_RESOURCE_ATTRIBUTES: 'deployment.environment=test',
  });
  const [trace, parent, secret] = [
    '4bf92f3577b34da6a3ce929d0e0e4736',
    '00f067aa0ba902b7',
    'never-to-be-told',
  ];
  gateway.psn.answerOnce('store.categoryGrid', { status: 503, body: { message: secret } });
  gateway.psn.answerAlways('stars.account', { status: 403, body: { error: { code: 1, message: secret } } });
  await gateway.execute(
    `query Both($id: ID! = "1") { ${ask.category} ${ask.viewer} concept(id: $id) { id } }`,
    { traceparent: `00-${trace}-${parent}-01`, tracestate: `v=${secret}`, cookie: secret, 'x-other': secret },
    { id: '90000137', other: secret },
  );
  await request(`${gateway.address}?query=${secret}`, { headers: { host: secret } });
  const { code, stderr } = await gateway.stop();
  expect(code).toBe(0);
  expect(Number(/^loaded (\d+)$/m.exec(stderr)?.[1])).toBeGreaterThan(0);

  expect(
    collector.received.map(({ path, type, authorization }) => [path, type, authorization]),
  ).toContainEqual(['/v1/traces', 'application/json', 'Bearer of-the-collector']);
  const { resource, spans } = read(collector.received);
  expect(resource).toMatchObject({
    'service.name': 'my-gateway',
    'service.version': expect.stringMatching(/^\d/),
    'deployment.environment': 'test',
  });

  const asked = spans.find(({ name }) => name === 'query Both');
  expect(asked).toMatchObject({
    kind: SERVER,
    traceId: trace,
    parentSpanId: parent,
    status: { code: ERROR },
  });
  const sent = gateway.psn.requests.filter(({ host }) => host !== 'account');
  expect(attributesOf(asked!.attributes)).toEqual({
    'http.request.method': 'POST',
    'http.route': '/graphql',
    'http.response.status_code': 200,
    'graphql.operation.type': 'query',
    'graphql.operation.name': 'Both',
    'psn_gateway.account': 'default',
    'psn_gateway.calls': sent.length,
    'psn_gateway.cache_hits': expect.any(Number),
    'psn_gateway.error_codes': expect.arrayContaining([expect.stringMatching(/^PSN_/)]),
    'error.type': expect.stringMatching(/^PSN_/),
  });

  const calls = spans.filter(({ parentSpanId }) => parentSpanId === asked!.spanId);
  expect(calls.map(({ name }) => name).sort()).toEqual(sent.map(({ operation }) => operation).sort());
  for (const { kind, traceId, startTimeUnixNano, endTimeUnixNano } of calls) {
    expect({ kind, traceId }).toEqual({ kind: CLIENT, traceId: trace });
    expect(BigInt(startTimeUnixNano) >= BigInt(asked!.startTimeUnixNano)).toBe(true);
    expect(BigInt(endTimeUnixNano) <= BigInt(asked!.endTimeUnixNano)).toBe(true);
  }
  const tries = calls.filter(({ name }) => name === 'store.categoryGrid');
  const categoryHost = { 'server.address': '127.0.0.1', 'psn_gateway.operation': 'store.categoryGrid' };
  expect(tries.map(({ attributes, status }) => [attributesOf(attributes), status.code === ERROR])).toEqual([
    [
      {
        ...categoryHost,
        'psn_gateway.host': 'web',
        'psn_gateway.outcome': 'PSN_UNAVAILABLE',
        'error.type': 'PSN_UNAVAILABLE',
      },
      true,
    ],
    [
      {
        ...categoryHost,
        'psn_gateway.host': 'web',
        'psn_gateway.outcome': 'ok',
        'http.request.resend_count': 1,
      },
      false,
    ],
  ]);

  const signIn = spans.find(({ name }) => name === 'auth.token');
  expect(signIn).toMatchObject({ kind: CLIENT });
  expect(signIn!.traceId).not.toBe(trace);
  expect(attributesOf(signIn!.attributes)).toMatchObject({
    'psn_gateway.host': 'account',
    'psn_gateway.outcome': 'ok',
  });

  const refused = spans.find(({ name }) => name === 'GET /graphql');
  expect(attributesOf(refused!.attributes)).toMatchObject({
    'http.response.status_code': 403,
    'error.type': 'FORBIDDEN',
  });
  expect(refused!.status.code).not.toBe(ERROR);

  const told = collector.received.map(({ body }) => body.toString()).join('');
  expect(told).not.toContain(secret);
  const leaks = [...secretsOf(gateway)].filter(([, value]) => told.includes(value.slice(0, 16)));
  expect(leaks.map(([name]) => name)).toEqual([]);
  const ofTracing = gateway.psn.requests.flatMap(({ headers }) =>
    Object.keys(headers).filter((name) => /^(trace|baggage|b3|x-b3)/.test(name)),
  );
  expect(ofTracing).toEqual([]);
});

test('traces are written as protobuf unless told otherwise, to their own endpoint if they have one', async () => {
  await using collector = await createCollector();
  await using gateway = await createTracedGateway(
    {
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1',
      OTEL_RESOURCE_ATTRIBUTES: 'host.name=of-the-process',
    },
    [
      `OTEL_EXPORTER_OTLP_TRACES_ENDPOINT=${collector.endpoint}/mine`,
      'OTEL_SERVICE_NAME=out-of-a-file',
      'OTEL_RESOURCE_ATTRIBUTES=host.name=of-the-file',
    ].join('\n'),
  );
  await gateway.execute('query Version { gateway { version } }');
  expect((await gateway.stop()).code).toBe(0);
  expect(collector.received.map(({ path, type }) => [path, type])).toEqual([
    ['/mine', 'application/x-protobuf'],
  ]);
  const told = collector.received[0]?.body.toString() ?? '';
  expect(told).toContain('query Version');
  // Out of a .env file, but for what the process says itself.
  expect(told).toContain('out-of-a-file');
  expect(told).toContain('of-the-process');
});

test('where no variable asks for traces, nothing of OpenTelemetry is loaded', async () => {
  await using gateway = await createTracedGateway({});
  await gateway.execute('{ gateway { version } }');
  const { stderr, code } = await gateway.stop();
  expect(code).toBe(0);
  expect(stderr).toMatch(/^loaded 0$/m);
});

const endpoint = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318' };

test.each<[string, Record<string, string>, string | undefined]>([
  ['no variable', {}, undefined],
  ['an endpoint', endpoint, 'http/protobuf'],
  ['an exporter, whose endpoint has a default', { OTEL_TRACES_EXPORTER: 'otlp' }, 'http/protobuf'],
  [
    'a protocol of traces',
    {
      ...endpoint,
      OTEL_EXPORTER_OTLP_PROTOCOL: 'http/protobuf',
      OTEL_EXPORTER_OTLP_TRACES_PROTOCOL: 'http/json',
    },
    'http/json',
  ],
  ['an endpoint while all is disabled', { ...endpoint, OTEL_SDK_DISABLED: 'TRUE' }, undefined],
  ['an endpoint, but no exporter', { ...endpoint, OTEL_TRACES_EXPORTER: 'none' }, undefined],
])('with %s traces are sent so, or not at all', (_name, env, protocol) => {
  expect(readConfig(env).traceProtocol).toBe(protocol);
});

test('the sampler that the variables name decides what is traced', async () => {
  await using collector = await createCollector();
  await using gateway = await createTracedGateway({
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint,
    OTEL_TRACES_SAMPLER: 'always_off',
  });
  await gateway.execute('{ gateway { version } }');
  expect((await gateway.stop()).code).toBe(0);
  expect(collector.received).toEqual([]);
});

test('a collector that never answers does not keep the gateway from ending', async () => {
  await using collector = await createCollector({ isSilent: true });
  await using gateway = await createTracedGateway({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint });
  await gateway.execute('{ gateway { version } }');
  const { stderr, code } = await gateway.stop();
  expect(code).toBe(0);
  expect(stderr).toContain('the collector of traces does not answer');
});

test('variables that cannot be used are told at the start, with all other faults', async () => {
  await using gateway = runCli(['serve'], {
    PORT: 'x',
    OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4317',
    OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc',
  });
  const { code, stderr } = await gateway.ended();
  expect(code).toBe(1);
  expect(stderr).toMatch(/^ {2}PORT: got "x"/m);
  expect(stderr).toMatch(
    /^ {2}OTEL_EXPORTER_OTLP_ENDPOINT: got "collector:4317", wants an http or https address$/m,
  );
  expect(stderr).toMatch(
    /^ {2}OTEL_EXPORTER_OTLP_PROTOCOL: got "grpc", wants http\/protobuf or http\/json; gRPC/m,
  );
});
