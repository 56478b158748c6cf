/**
 * Traces through OpenTelemetry's API. Whoever wants them registers an SDK before the server starts; without one every call
 * here is a question with the answer no. From one process to the next a trace goes as W3C trace context, in a column or a
 * header, whatever propagator the SDK has.
 */
import {
  type Attributes,
  type Context,
  context,
  isSpanContextValid,
  ProxyTracerProvider,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  TraceFlags,
  trace,
} from "@opentelemetry/api";

const NAME = "stepwell";
/** version-traceid-spanid-flags (W3C Trace Context, 3.2) */
const TRACEPARENT = /^[\da-f]{2}-([\da-f]{32})-([\da-f]{16})-([\da-f]{2})$/;

export interface SpanSettings {
  /** What came over from elsewhere; absent or null: the span that is active here, if any. */
  parent?: string | null;
  kind?: "server" | "client" | "internal";
  attributes?: Attributes;
}

const KINDS = { server: SpanKind.SERVER, client: SpanKind.CLIENT, internal: SpanKind.INTERNAL } as const;

/** Whether anybody listens. */
export function isTracing(): boolean {
  const provider = trace.getTracerProvider();
  return !(provider instanceof ProxyTracerProvider) || provider.getDelegateTracer(NAME) !== undefined;
}

/** Does the work within a span of its own, which ends with it; a failure is written on the span and thrown on. */
export function inSpan<T>(name: string, settings: SpanSettings, work: () => Promise<T>): Promise<T> {
  if (!isTracing()) {
    return work();
  }
  const span = beginSpan(name, settings);
  return context.with(trace.setSpan(context.active(), span), () => untilDone(span, work));
}

async function untilDone<T>(span: Span, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    span.setStatus({
      code: SpanStatusCode.ERROR,
      message: error instanceof Error ? error.message : String(error),
    });
    throw error;
  } finally {
    span.end();
  }
}

/** Begins a span that the caller ends, for work of many at once; `startedAt` is milliseconds since 1970. */
export function beginSpan(
  name: string,
  { parent, kind = "internal", attributes }: SpanSettings,
  startedAt?: number,
): Span {
  const options = { kind: KINDS[kind], attributes, startTime: startedAt };
  return trace.getTracer(NAME).startSpan(name, options, parentContext(parent));
}

function parentContext(parent: string | null | undefined): Context {
  const match = TRACEPARENT.exec(parent ?? "");
  const [, traceId = "", spanId = "", flags = ""] = match ?? [];
  return match === null
    ? context.active()
    : trace.setSpanContext(ROOT_CONTEXT, {
        traceId,
        spanId,
        traceFlags: Number.parseInt(flags, 16) & TraceFlags.SAMPLED,
        isRemote: true,
      });
}

/** A span as W3C trace context; null when nobody records it. */
export function traceparentOf(span: Span | undefined): string | null {
  const found = span?.spanContext();
  return found === undefined || !isSpanContextValid(found)
    ? null
    : `00-${found.traceId}-${found.spanId}-${found.traceFlags.toString(16).padStart(2, "0")}`;
}

/** The active span as W3C trace context; null when there is none. */
export const activeTraceparent = (): string | null =>
  isTracing() ? traceparentOf(trace.getActiveSpan()) : null;
