import { elementTitle } from "@/engine/elements/element-title";
import type { OpenRequests } from "@/engine/impact/publication";
import { loadDefinitions } from "@/server/features/processes/stored-definitions";
import type { Transaction } from "@/server/tenancy/with-tenant";

/** Where they stand is told of so many, the latest first; how many there are is told of all. */
const MOST_LOOKED_AT = 10_000;

type Row = { versionId: string; element: string; count: number };

/** The open requests of the processes by version, and the steps at which they stand. */
export async function loadOpenRequests(
  tx: Transaction,
  tenantId: string,
  processIds: readonly string[],
): Promise<(OpenRequests & { versionId: string })[]> {
  if (processIds.length === 0) return [];
  const open = await tx.instance.groupBy({
    by: ["processVersionId"],
    where: { processId: { in: [...processIds] }, endedAt: null, test: false },
    _count: true,
  });
  if (open.length === 0) return [];
  const places = await listPlaces(tx, processIds);
  const versionIds = open.map(({ processVersionId }) => processVersionId);
  const definitions = await loadDefinitions(tx, tenantId, versionIds);
  const versions = await tx.processVersion.findMany({
    where: { id: { in: versionIds } },
    select: { id: true, number: true, processId: true, process: { select: { name: true } } },
    orderBy: [{ processId: "asc" }, { number: "desc" }],
  });
  return versions.map(({ id, number, processId, process }) => {
    const titles = new Map(
      definitions.get(id)?.elements.map((element) => [element.id, elementTitle(element)]),
    );
    return {
      versionId: id,
      processId,
      processName: process.name,
      version: number,
      count: open.find(({ processVersionId }) => processVersionId === id)?._count ?? 0,
      waiting: places
        .filter(({ versionId }) => versionId === id)
        .map(({ element, count }) => ({ element, title: titles.get(element) ?? element, count })),
    };
  });
}

/** What only listens for something beside the way, and what only surrounds others, is no place where a request stands. */
function listPlaces(tx: Transaction, processIds: readonly string[]): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    with looked_at as (
      select process_version_id, state from instances
      where process_id = any(${[...processIds]}::uuid[]) and ended_at is null and not test
      order by started_at desc limit ${MOST_LOOKED_AT}
    )
    select looked_at.process_version_id as "versionId", token.value->>'element' as element, count(*)::int as count
    from looked_at, json_each(looked_at.state->'tokens') token
    where token.value->>'host' is null and coalesce((token.value->>'inside')::int, 0) = 0
    group by 1, 2 order by 3 desc, 2`;
}
