import { address, type EnvironmentReader, type Reader, wants } from './config-reader.js';

/** How traces are written: OTLP over HTTP, in one of two encodings. */
export const traceProtocols = ['http/protobuf', 'http/json'] as const;
export type TraceProtocol = (typeof traceProtocols)[number];

const protocol: Reader<TraceProtocol> = (text) =>
  traceProtocols.find((known) => known === text) ??
  wants(`${traceProtocols.join(' or ')}; gRPC is not spoken here`);

const exporter: Reader<'otlp'> = (text) => (text === 'otlp' ? text : wants('otlp or none'));

/**
 * Reads OpenTelemetry's own variables as far as they say whether and how traces are sent; undefined: they are not. What
 * else they say is read by its packages, which are loaded only then.
 */
export function readTraceProtocol({ text, read }: EnvironmentReader): TraceProtocol | undefined {
  const prefix = 'OTEL_EXPORTER_OTLP';
  const endpoints = [`${prefix}_TRACES_ENDPOINT`, `${prefix}_ENDPOINT`];
  const asked = text('OTEL_TRACES_EXPORTER');
  const isOff = text('OTEL_SDK_DISABLED')?.toLowerCase() === 'true' || asked === 'none';
  const isAskedFor = asked !== undefined || endpoints.some((name) => text(name) !== undefined);
  if (isOff || !isAskedFor) return undefined;
  read('OTEL_TRACES_EXPORTER', exporter, 'otlp');
  for (const name of endpoints) read(name, address, '');
  const ofAll = read(`${prefix}_PROTOCOL`, protocol, 'http/protobuf');
  return read(`${prefix}_TRACES_PROTOCOL`, protocol, ofAll);
}
