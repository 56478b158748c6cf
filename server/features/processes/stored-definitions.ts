import { type ProcessDefinition, ProcessDefinitionSchema } from "@/contracts/process";
import type { Transaction } from "@/server/tenancy/with-tenant";

/** Lists show rows of few versions; a definition of fifty elements takes some 50 kB. */
const MOST_KEPT = 500;

const kept = new Map<string, ProcessDefinition>();

/**
 * The definitions of process versions, by id; those that are not the tenant's are missing. A version never changes, so it is
 * read and parsed once per process; the least recently used one goes when there are too many.
 */
export async function loadDefinitions(
  tx: Transaction,
  tenantId: string,
  versionIds: readonly string[],
): Promise<Map<string, ProcessDefinition>> {
  const found = new Map<string, ProcessDefinition>();
  const missing: string[] = [];
  for (const id of new Set(versionIds)) {
    const definition = kept.get(`${tenantId} ${id}`);
    if (definition === undefined) missing.push(id);
    else found.set(id, keep(tenantId, id, definition));
  }
  if (missing.length === 0) return found;
  const rows = await tx.processVersion.findMany({
    where: { id: { in: missing } },
    select: { id: true, definition: true },
  });
  for (const { id, definition } of rows) {
    found.set(id, keep(tenantId, id, ProcessDefinitionSchema.parse(definition)));
  }
  return found;
}

function keep(tenantId: string, id: string, definition: ProcessDefinition): ProcessDefinition {
  const key = `${tenantId} ${id}`;
  kept.delete(key);
  kept.set(key, definition);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return definition;
}
