/** Puts a tenant with a published process into a database, past all procedures, for tests of what runs underneath. */
import pg from "pg";
import { v7 as newId } from "uuid";
import type { FormDefinition } from "@/contracts/form";
import type { ProcessDefinition } from "@/contracts/process";

export type PublishedProcess = {
  tenantId: string;
  userId: string;
  memberId: string;
  groupId: string;
  processId: string;
  versionId: string;
};

type Content = { definition: ProcessDefinition; forms?: Record<string, FormDefinition> };

/** The URL is the superuser's. Each call makes a tenant of its own. */
export async function publishProcess(url: string, content: Content): Promise<PublishedProcess> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await insertTenant(client, content);
  } finally {
    await client.end();
  }
}

async function insertTenant(
  client: pg.Client,
  { definition, forms = {} }: Content,
): Promise<PublishedProcess> {
  const ids = {
    tenantId: newId(),
    userId: newId(),
    memberId: newId(),
    groupId: newId(),
    processId: newId(),
    versionId: newId(),
  };
  const { tenantId, userId, memberId, groupId, processId, versionId } = ids;
  const insert = (sql: string, values: unknown[]) => client.query(`insert into ${sql}`, values);
  await insert("tenants (id, slug, name) values ($1, $2, 'Test')", [tenantId, `t-${tenantId.slice(-12)}`]);
  await insert("users (id, email, name) values ($1, $2, 'Ada')", [userId, `${userId}@example.com`]);
  await insert("members (tenant_id, id, user_id, role) values ($1, $2, $3, 'owner')", [
    tenantId,
    memberId,
    userId,
  ]);
  await insert("groups (tenant_id, id, name) values ($1, $2, 'Finance')", [tenantId, groupId]);
  await insert("group_members (tenant_id, group_id, member_id) values ($1, $2, $3)", [
    tenantId,
    groupId,
    memberId,
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
  for (const [formId, form] of Object.entries(forms)) {
    const formVersionId = newId();
    await insert("forms (tenant_id, id, name, draft, created_by) values ($1, $2, $3, $4, $5)", [
      tenantId,
      formId,
      form.title,
      form,
      memberId,
    ]);
    await insert(
      "form_versions (tenant_id, id, form_id, number, definition, published_by) values ($1, $2, $3, 1, $4, $5)",
      [tenantId, formVersionId, formId, form, memberId],
    );
    await insert("process_version_forms values ($1, $2, $3, $4)", [
      tenantId,
      versionId,
      formId,
      formVersionId,
    ]);
  }
  await client.query("update processes set published_version_id = $3 where tenant_id = $1 and id = $2", [
    tenantId,
    processId,
    versionId,
  ]);
  return ids;
}
