import { setTimeout as wait } from 'node:timers/promises';

import {
  type Attributes,
  type Context,
  diag,
  DiagLogLevel,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { parseTraceParent, setGlobalErrorHandler } from '@opentelemetry/core';
import {
  defaultResource,
  detectResources,
  envDetector,
  resourceFromAttributes,
} from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor, type SpanExporter } from '@opentelemetry/sdk-trace-base';
import type { Logger } from 'pino';

import type { CallReport } from '../psn/attempt.js';
import type { UpstreamHost } from '../psn/host.js';
import type { TraceProtocol } from '../tracing-settings.js';
import type { RequestTrace, Tracing } from './tracing.js';
import { readVersion } from './version.js';

const NAME = 'psn-graphql-gateway';

/** A call to any of PSN's hosts. */
type ToldCall = Omit<CallReport, 'host' | 'resends'> & {
  readonly host: UpstreamHost | 'account';
  readonly resends?: number;
};

async function createExporter(protocol: TraceProtocol): Promise<SpanExporter> {
  const { OTLPTraceExporter } =
    protocol === 'http/json'
      ? await import('@opentelemetry/exporter-trace-otlp-http')
      : await import('@opentelemetry/exporter-trace-otlp-proto');
  return new OTLPTraceExporter();
}

/** Tells of its troubles in our log, by their message alone: errors of its own carry answers of the collector. */
function listen(logger: Logger): void {
  const warn = (message: string): void => {
    logger.warn({ from: 'OpenTelemetry' }, message);
  };
  const silent = (): void => undefined;
  diag.setLogger(
    { error: warn, warn, info: silent, debug: silent, verbose: silent },
    { logLevel: DiagLogLevel.WARN, suppressOverrideMessage: true },
  );
  setGlobalErrorHandler((error) => {
    const told = error instanceof Error ? error.message || error.name : 'unknown';
    logger.warn({ from: 'OpenTelemetry', reason: told }, 'traces could not be sent to their collector');
  });
}

const withoutUndefined = (attributes: Readonly<Record<string, Attributes[string]>>): Attributes =>
  Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined));

/**
 * Traces requests and the calls made for them. A span has these attributes and no others: no variable, no header, and no
 * query of an address. PSN is sent nothing of it.
 */
export async function createTracing(options: {
  readonly protocol: TraceProtocol;
  /** The base addresses of PSN's hosts. */
  readonly hosts: Readonly<Record<ToldCall['host'], string>>;
  readonly logger: Logger;
  readonly clock: () => number;
}): Promise<Tracing> {
  const { protocol, hosts, logger, clock } = options;
  listen(logger);
  const version = readVersion();
  const named = resourceFromAttributes({ 'service.name': NAME, 'service.version': version });
  const provider = new BasicTracerProvider({
    resource: defaultResource()
      .merge(named)
      .merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new BatchSpanProcessor(await createExporter(protocol))],
  });
  const tracer = provider.getTracer(NAME, version);

  function contextOf(traceparent: string | null | undefined) {
    // What else a caller says of its trace, it says for others.
    const parent = parseTraceParent(traceparent ?? '');
    return parent === null ? ROOT_CONTEXT : trace.setSpanContext(ROOT_CONTEXT, { ...parent, isRemote: true });
  }

  function tell({ operation, host, outcome, milliseconds, resends = 0 }: ToldCall, parent: Context): void {
    const end = clock();
    const attributes = withoutUndefined({
      'server.address': new URL(hosts[host]).hostname,
      'http.request.resend_count': resends === 0 ? undefined : resends,
      'psn_gateway.operation': operation,
      'psn_gateway.host': host,
      'psn_gateway.outcome': outcome,
      'error.type': outcome === 'ok' ? undefined : outcome,
    });
    const startTime = new Date(end - milliseconds);
    const span = tracer.startSpan(operation, { kind: SpanKind.CLIENT, startTime, attributes }, parent);
    if (outcome !== 'ok') span.setStatus({ code: SpanStatusCode.ERROR });
    span.end(new Date(end));
  }

  function start(since: number, traceparent: string | null | undefined): RequestTrace {
    const parent = contextOf(traceparent);
    const span = tracer.startSpan('request', { kind: SpanKind.SERVER, startTime: new Date(since) }, parent);
    const own = trace.setSpan(parent, span);
    return {
      called: (report) => {
        tell(report, own);
      },
      end({ method, route, status, codes, operation, operationType, account, calls, cacheHits }) {
        const [code] = codes;
        span.updateName([operationType ?? method ?? 'HTTP', operation ?? route].filter(Boolean).join(' '));
        span.setAttributes(
          withoutUndefined({
            'http.request.method': method,
            'http.route': route,
            'http.response.status_code': status,
            'graphql.operation.type': operationType,
            'graphql.operation.name': operation,
            'error.type': code,
            'psn_gateway.account': account ?? undefined,
            'psn_gateway.calls': calls,
            'psn_gateway.cache_hits': cacheHits,
            'psn_gateway.error_codes': codes.length === 0 ? undefined : [...codes],
          }),
        );
        // What its caller did wrong is no failure of a server.
        const isFailure = status >= 500 || (status < 400 && code !== undefined);
        if (isFailure) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end(new Date(clock()));
      },
    };
  }

  return {
    start,
    signedIn: (report) => {
      tell(report, ROOT_CONTEXT);
    },
    async close(patienceMs) {
      const closed = provider.shutdown().then(
        () => true,
        (error: unknown) => {
          logger.warn({ reason: String(error) }, 'the last traces could not be sent to their collector');
          return false;
        },
      );
      const isSent = await Promise.race([closed, wait(patienceMs, undefined, { ref: false })]);
      if (isSent === undefined)
        logger.warn('the collector of traces does not answer: the last ones are given up');
      return isSent ?? false;
    },
  };
}
