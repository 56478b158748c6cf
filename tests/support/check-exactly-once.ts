import type pg from "pg";
import { expect } from "vitest";
import { replay } from "@/engine/instance/replay";

/** Every instance of the tenant is complete, passed each element once, and its journal has no gap and makes its state. */
export async function checkExactlyOnce(
  admin: pg.Client,
  tenantId: string,
  { instances, elements }: { instances: number; elements: number },
): Promise<void> {
  const { rows } = await admin.query<{
    id: string;
    status: string;
    revision: number;
    state: unknown;
    facts: number;
  }>(
    `select i.id, i.status, i.revision, i.state,
       (select count(*)::int from step_facts f where f.tenant_id = i.tenant_id and f.instance_id = i.id) as facts
     from instances i where i.tenant_id = $1`,
    [tenantId],
  );
  expect(rows).toHaveLength(instances);
  expect(rows.filter((row) => row.status !== "completed" || row.facts !== elements)).toEqual([]);
  const entries = await admin.query(
    "select instance_id, sequence, at, events from journal where tenant_id = $1 order by instance_id, sequence",
    [tenantId],
  );
  const journals = Map.groupBy(entries.rows, (entry) => entry.instance_id);
  for (const { id, revision, state } of rows) {
    const journal = journals.get(id) ?? [];
    expect(journal.map((entry) => entry.sequence)).toEqual(
      Array.from({ length: revision }, (_, index) => index + 1),
    );
    expect(replay(journal.map((entry) => ({ at: entry.at.toISOString(), events: entry.events })))).toEqual(
      state,
    );
  }
}
