import type pg from "pg";
import { v7 as newId } from "uuid";
import { type FormDefinition, FormDefinitionSchema } from "@/contracts/form";
import { type ProcessDefinition, ProcessDefinitionSchema } from "@/contracts/process";
import type { SeededTenant } from "../cluster/seed-tenant";

const ORDER: FormDefinition = FormDefinitionSchema.parse({
  schemaVersion: 1,
  title: "Order",
  fields: [
    { key: "customer", label: "Customer", type: "text", required: true },
    { key: "since", label: "Since", type: "date" },
    { key: "amount", label: "Amount", type: "number", required: true },
  ],
});

/** A body that the form accepts. */
export const ORDER_BODY = JSON.stringify({
  customer: "Globex",
  since: "2026-11-02",
  amount: 120.5,
});

/** The process begins with the order form. */
export function startedByOrder(definition: ProcessDefinition): {
  definition: ProcessDefinition;
  formId: string;
} {
  const formId = newId();
  const elements = definition.elements.map((element) =>
    element.type === "startEvent" ? { ...element, formId } : element,
  );
  return { formId, definition: ProcessDefinitionSchema.parse({ ...definition, elements }) };
}

/** The form, and its version as the published process has it. */
export async function seedOrderForm(
  client: pg.Client,
  { tenantId, versionId, memberId }: SeededTenant,
  formId: string,
): Promise<void> {
  const formVersionId = newId();
  await client.query(
    "insert into forms (tenant_id, id, name, draft, created_by) values ($1, $2, $3, $4, $5)",
    [tenantId, formId, ORDER.title, ORDER, memberId],
  );
  await client.query(
    "insert into form_versions (tenant_id, id, form_id, number, definition, published_by) values ($1, $2, $3, 1, $4, $5)",
    [tenantId, formVersionId, formId, ORDER, memberId],
  );
  await client.query("insert into process_version_forms values ($1, $2, $3, $4)", [
    tenantId,
    versionId,
    formId,
    formVersionId,
  ]);
}
