import type pg from "pg";
import { v7 as newId } from "uuid";
import type { ProcessDefinition } from "@/contracts/process";

/** A tenant with a member and a published process. */
export interface SeededTenant {
  tenantId: string;
  processId: string;
  versionId: string;
  memberId: string;
  definition: ProcessDefinition;
}

export async function seedTenant(client: pg.Client, definition: ProcessDefinition): Promise<SeededTenant> {
  const seed = { tenantId: newId(), processId: newId(), versionId: newId(), memberId: newId(), definition };
  const { tenantId, processId, versionId, memberId } = seed;
  const userId = newId();
  const insert = (sql: string, values: unknown[]) => client.query(`insert into ${sql}`, values);
  await insert("tenants (id, slug, name) values ($1, $2, 'Bench')", [
    tenantId,
    `bench-${tenantId.slice(-12)}`,
  ]);
  await insert("users (id, email, name) values ($1, $2, 'Bench')", [userId, `${userId}@example.com`]);
  await insert("members (tenant_id, id, user_id, role) values ($1, $2, $3, 'owner')", [
    tenantId,
    memberId,
    userId,
  ]);
  await insert("processes (tenant_id, id, name, draft, created_by) values ($1, $2, $3, $4, $5)", [
    tenantId,
    processId,
    definition.name,
    definition,
    memberId,
  ]);
  await insert(
    "process_versions (tenant_id, id, process_id, number, definition, published_by) values ($1, $2, $3, 1, $4, $5)",
    [tenantId, versionId, processId, definition, memberId],
  );
  await client.query("update processes set published_version_id = $3 where tenant_id = $1 and id = $2", [
    tenantId,
    processId,
    versionId,
  ]);
  return seed;
}
