import type { JournalEntry } from "@/engine/instance/replay";
import type { World } from "./law";

/** One instance with everything that was written about it. */
export interface WrittenInstance {
  id: string;
  tenantId: string;
  process: string;
  /** Ids of its version's elements. */
  elements: string[];
  status: string;
  revision: number;
  incidents: number;
  state: { variables: Record<string, unknown>; tokens: Record<string, { element: string; wait?: string }> };
  journal: (JournalEntry & { sequence: number })[];
  facts: { token: number; element: string }[];
  effects: { id: string; element: string; status: string }[];
}

const BATCH = 500;

const READ = `
  select i.id, i.tenant_id as "tenantId", p.name as process, i.status, i.revision, i.incidents, i.state,
    (select array_agg(e ->> 'id') from jsonb_array_elements(v.definition::jsonb -> 'elements') e) as elements,
    (select coalesce(json_agg(json_build_object('sequence', j.sequence,
        'at', to_char(j.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'events', j.events)
        order by j.sequence), '[]')
      from journal j where j.tenant_id = i.tenant_id and j.instance_id = i.id) as journal,
    (select coalesce(json_agg(json_build_object('token', f.token, 'element', f.element)), '[]')
      from step_facts f where f.tenant_id = i.tenant_id and f.instance_id = i.id) as facts,
    (select coalesce(json_agg(json_build_object('id', x.id, 'element', x.element, 'status', x.status)), '[]')
      from effects x where x.tenant_id = i.tenant_id and x.instance_id = i.id) as effects
  from instances i
    join processes p on p.tenant_id = i.tenant_id and p.id = i.process_id
    join process_versions v on v.tenant_id = i.tenant_id and v.id = i.process_version_id
  where i.tenant_id = $1 and i.id > $2 order by i.id limit ${BATCH}`;

/** All instances of the run, a batch at a time, so that a long run fits into memory. */
export async function* readInstances({ admin, tenants }: World): AsyncGenerator<WrittenInstance> {
  for (const { tenantId } of tenants) {
    let after = "00000000-0000-0000-0000-000000000000";
    for (;;) {
      const { rows } = await admin.query<WrittenInstance>(READ, [tenantId, after]);
      yield* rows;
      const last = rows.at(-1);
      if (last === undefined) break;
      after = last.id;
    }
  }
}
