import { lookupField } from "@/contracts/fields/lookup-field";
import { type ProcessDefinition, ProcessDefinitionSchema } from "@/contracts/process";
import type { Transaction } from "@/server/tenancy/with-tenant";
import type { TableUse } from "./data-tables.schema";

type Uses = Map<string, TableUse[]>;

/** The processes whose published version has steps on these tables, and the forms whose version looks records up in them. */
export async function listTableUses(tx: Transaction, tableIds: readonly string[]): Promise<Uses> {
  const uses = await usesOfProcesses(tx, tableIds);
  for (const [tableId, forms] of await usesOfForms(tx, tableIds)) {
    uses.set(tableId, [...(uses.get(tableId) ?? []), ...forms]);
  }
  return uses;
}

async function usesOfForms(tx: Transaction, tableIds: readonly string[]): Promise<Uses> {
  const rows = await tx.$queryRaw<{ id: string; name: string; lookups: unknown[] }[]>`
    select f.id, f.name, jsonb_path_query_array(v.definition, '$.fields[*] ? (@.type == "lookup")') as lookups
    from forms f join form_versions v on v.tenant_id = f.tenant_id and v.id = f.published_version_id
    where f.archived_at is null and jsonb_path_exists(v.definition, '$.fields[*] ? (@.type == "lookup")')
    order by f.name, f.id`;
  const uses: Uses = new Map();
  for (const { id, name, lookups } of rows) {
    for (const { tableId, labelColumn, columns } of lookups.map((field) => lookupField.parse(field))) {
      if (tableId === undefined || !tableIds.includes(tableId)) continue;
      const named = [...(labelColumn === undefined ? [] : [labelColumn]), ...columns.map(({ key }) => key)];
      const others = uses.get(tableId) ?? [];
      const before = others.find((use) => use.id === id)?.columns ?? [];
      const use = { id, name, columns: [...new Set([...before, ...named])] };
      uses.set(tableId, [...others.filter((other) => other.id !== id), use]);
    }
  }
  return uses;
}

async function usesOfProcesses(tx: Transaction, tableIds: readonly string[]): Promise<Uses> {
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
  const uses: Uses = new Map();
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
