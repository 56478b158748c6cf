import { type ProcessDefinition, ProcessDefinitionSchema } from "@/contracts/process";
import type { Transaction } from "@/server/tenancy/with-tenant";
import type { TableUse } from "./data-tables.schema";

/** The processes whose published version has steps on these tables, by table. */
export async function listTableUses(
  tx: Transaction,
  tableIds: readonly string[],
): Promise<Map<string, TableUse[]>> {
  const processes = await tx.process.findMany({
    where: { archivedAt: null, publishedVersionId: { not: null } },
    select: { id: true, name: true, publishedVersionId: true },
    orderBy: { name: "asc" },
  });
  const versions = await tx.$queryRaw<{ id: string; definition: unknown }[]>`
    select id, definition from process_versions
    where id = any(${processes.flatMap((process) => process.publishedVersionId ?? [])}::uuid[])
      and jsonb_path_exists(definition, '$.elements[*] ? (@.type == "dataRecord")')`;
  const definitions = new Map(versions.map((row) => [row.id, ProcessDefinitionSchema.parse(row.definition)]));
  const uses = new Map<string, TableUse[]>();
  for (const { id, name, publishedVersionId } of processes) {
    const definition = definitions.get(publishedVersionId ?? "");
    if (definition === undefined) continue;
    for (const [tableId, columns] of columnsUsed(definition)) {
      if (!tableIds.includes(tableId)) continue;
      uses.set(tableId, [...(uses.get(tableId) ?? []), { id, name, columns: [...columns] }]);
    }
  }
  return uses;
}

function columnsUsed({ elements }: ProcessDefinition): Map<string, Set<string>> {
  const used = new Map<string, Set<string>>();
  for (const element of elements) {
    if (element.type !== "dataRecord" || element.tableId === undefined) continue;
    const columns = used.get(element.tableId) ?? new Set();
    for (const { column } of [...element.match, ...element.values]) columns.add(column);
    used.set(element.tableId, columns);
  }
  return used;
}
