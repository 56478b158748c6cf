import { type PathEvent, type PathTaken, pathTaken } from "@/engine/why/path-taken";
import type { Transaction } from "@/server/tenancy/with-tenant";

/** What is past never changes: of long journals the way so far is kept, so that a look reads only what came since. */
const kept = new Map<string, { until: number; path: PathTaken }>();
const MOST_KEPT = 500;

type Row = {
  type: string;
  element: string | null;
  via: string | null;
  listens: boolean;
  mapping: string | null;
};

/** The way that an instance went before the decision `before`. The caller has seen to it that the member may see it. */
export async function pathBefore(
  tx: Transaction,
  { tenantId, id }: { tenantId: string; id: string },
  before: number,
): Promise<PathTaken> {
  const key = `${tenantId} ${id}`;
  const known = kept.get(key);
  const start = known !== undefined && known.until < before ? known : { until: 0, path: undefined };
  const path = pathTaken(await passings(tx, id, start.until, before), start.path);
  kept.delete(key);
  kept.set(key, { until: before - 1, path });
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return path;
}

/** Each way once between two migrations, whose mapping comes before it. */
async function passings(
  tx: Transaction,
  instanceId: string,
  after: number,
  before: number,
): Promise<PathEvent[]> {
  const rows = await tx.$queryRaw<Row[]>`
    with events as (
      select j.sequence, e.place, e.event, e.event ->> 'type' as type
      from journal j cross join lateral json_array_elements(j.events) with ordinality e (event, place)
      where j.instance_id = ${instanceId}::uuid and j.sequence > ${after} and j.sequence < ${before}
    ), passed as (
      select type, event, count(*) filter (where type = 'instanceMigrated') over (order by sequence, place) as version
      from events where type in ('tokenArrived', 'elementEntered', 'instanceMigrated')
    )
    select version, type, event ->> 'element' as element, event ->> 'via' as via,
      event -> 'host' is not null as listens, (event -> 'mapping')::text as mapping
    from passed group by 1, 2, 3, 4, 5, 6 order by version, type <> 'instanceMigrated'`;
  return rows.flatMap(toEvent);
}

function toEvent({ type, element, via, listens, mapping }: Row): PathEvent[] {
  if (type === "instanceMigrated") {
    return mapping === null ? [] : [{ type, mapping: JSON.parse(mapping) }];
  }
  if (type === "tokenArrived") return via === null ? [] : [{ type, via }];
  if (type !== "elementEntered" || element === null) return [];
  return [{ type, element, via, ...(listens && { host: 0 }) }];
}
