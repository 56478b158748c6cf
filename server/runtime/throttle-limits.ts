import type { PoolClient } from "pg";
import type { Graph } from "@/engine/definition/graph";
import { loadGraph } from "./load-graph";

/** A throttle in which somebody waits, as the first of them has asked. */
export interface WaitingThrottle {
  throttle: string;
  process_id: string;
  element: string | null;
  kind: "concurrency" | "rate";
  max: number;
  per_seconds: number | null;
}

interface LimitInForce {
  throttle: string;
  max: number;
  /** Seconds; null where it is no rate. */
  per: number | null;
}

/**
 * The published version's limits hold for requests of all versions: what is lowered because another system cannot take
 * more has to act at once. Where that version knows no such limit, the request keeps the one that it has asked under.
 */
export async function limitsInForce(
  client: PoolClient,
  tenantId: string,
  throttles: readonly WaitingThrottle[],
): Promise<LimitInForce[]> {
  const { rows } = await client.query<{ id: string; published: string }>({
    name: "stepwell_published_versions",
    text: `select id, published_version_id as published from processes
      where tenant_id = $1 and id = any($2::uuid[]) and published_version_id is not null`,
    values: [tenantId, [...new Set(throttles.map((row) => row.process_id))]],
  });
  const graphs = new Map<string, Graph>();
  for (const { id, published } of rows) graphs.set(id, await loadGraph(client, tenantId, published));
  return throttles.map((row) => {
    const published = publishedLimit(graphs.get(row.process_id), row);
    return {
      throttle: row.throttle,
      max: published?.limit ?? row.max,
      per: published === undefined ? row.per_seconds : (published.per ?? null),
    };
  });
}

function publishedLimit(graph: Graph | undefined, { element, kind }: WaitingThrottle) {
  const node = element === null ? graph?.start : graph?.nodes.get(element);
  return node?.gates.find(({ permit }) => permit.kind === kind)?.permit;
}
