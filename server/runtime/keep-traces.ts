/**
 * Lets a trace go on where work goes on later: an instance remembers the span that moved it last, and an effect the one that
 * asked for it. Statements of their own, because mostly nobody traces and then nothing is written.
 */
import type { PoolClient } from "pg";
import { beginSpan, isTracing, traceparentOf } from "../tracing";
import type { ProjectedRows } from "./projected-rows";
import type { Turn } from "./turn";

export interface InstanceTrace {
  instanceId: string;
  traceparent: string;
}

/** Writes the traces of instances, and of the effects that the same batch has written for them. */
export async function keepTraces(
  client: PoolClient,
  tenantId: string,
  traces: readonly InstanceTrace[],
  { effects }: Pick<ProjectedRows, "effects">,
): Promise<void> {
  if (traces.length === 0) {
    return;
  }
  const values = [
    tenantId,
    traces.map(({ instanceId }) => instanceId),
    traces.map(({ traceparent }) => traceparent),
  ];
  const source = "unnest($2::uuid[], $3::text[]) as t (instance_id, traceparent)";
  await client.query(
    `update instances i set traceparent = t.traceparent from ${source}
     where i.tenant_id = $1 and i.id = t.instance_id and i.status = 'running'`,
    values,
  );
  if (effects.length > 0) {
    await client.query(
      `update effects e set traceparent = t.traceparent from ${source}
       where e.tenant_id = $1 and e.instance_id = t.instance_id and e.id = any($4::uuid[])`,
      [...values, effects.map(({ id }) => id)],
    );
  }
}

/** A slice works on many traces at once: each of its instances that is traced gets a span for it. */
export async function traceSlice(
  client: PoolClient,
  { tenantId, startedAt }: { tenantId: string; startedAt: number },
  turns: readonly Turn[],
  rows: Pick<ProjectedRows, "effects">,
): Promise<void> {
  const traced = new Map(
    turns.map(({ instance, command }) => [instance.id, { parent: instance.traceparent, command }]),
  );
  const isListening = isTracing();
  const traces: InstanceTrace[] = [];
  for (const [instanceId, { parent, command }] of traced) {
    if (parent !== null) {
      const own = isListening
        ? sliceSpan(
            parent,
            {
              "stepwell.tenant": tenantId,
              "stepwell.instance": instanceId,
              "stepwell.command": command.type,
            },
            startedAt,
          )
        : null;
      traces.push({ instanceId, traceparent: own ?? parent });
    }
  }
  await keepTraces(client, tenantId, traces, rows);
}

function sliceSpan(parent: string, attributes: Record<string, string>, startedAt: number): string | null {
  const span = beginSpan("lane slice", { parent, attributes }, startedAt);
  span.end();
  return traceparentOf(span);
}
