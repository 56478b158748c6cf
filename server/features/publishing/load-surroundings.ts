import type { Surroundings } from "@/engine/impact/publication";
import type { Directory } from "@/server/features/processes/load-directory";
import { loadDefinitions } from "@/server/features/processes/stored-definitions";
import type { Transaction } from "@/server/tenancy/with-tenant";
import { callsAny, loadPublished } from "./load-published";

/** So many other processes are looked at, those changed last first. */
const MOST_OTHERS = 500;

type Asked = { tenantId: string; directory: Directory };

/** What can be hit when one of these processes changes: hooks, endpoints, and all other processes as they are published. */
export async function loadSurroundings(
  tx: Transaction,
  processIds: readonly string[],
  { tenantId, directory }: Asked,
): Promise<Surroundings> {
  const published = await tx.process.findMany({
    where: { archivedAt: null, publishedVersionId: { not: null } },
    select: { id: true, name: true, publishedVersionId: true },
    orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
    take: MOST_OTHERS,
  });
  const versionIds = published.flatMap(({ publishedVersionId }) => publishedVersionId ?? []);
  const definitions = await loadDefinitions(tx, tenantId, versionIds);
  const asked = new Set(processIds);
  const callers = [...definitions].filter(([, definition]) => callsAny(definition, asked)).map(([id]) => id);
  const whole = await loadPublished(tx, callers);
  const others = published.flatMap(({ id, name, publishedVersionId }) => {
    const definition = definitions.get(publishedVersionId ?? "");
    const process = whole.get(publishedVersionId ?? "") ?? (definition && { definition, forms: {} });
    return process ? [{ ...process, id, name }] : [];
  });
  return {
    hooks: await tx.hook.findMany({
      where: { processId: { in: [...processIds] }, disabledAt: null },
      select: { id: true, name: true, processId: true },
      orderBy: { name: "asc" },
    }),
    endpoints: await tx.endpoint.findMany({
      where: { disabledAt: null },
      select: { id: true, name: true, eventTypes: true },
      orderBy: { name: "asc" },
    }),
    links: await tx.publicLink.findMany({
      where: { processId: { in: [...processIds] }, disabledAt: null },
      select: { id: true, name: true, processId: true, element: true, emailField: true, urlFields: true },
      orderBy: { name: "asc" },
    }),
    others,
    tables: new Map(directory.dataTables.map((table) => [table.id, table])),
  };
}
