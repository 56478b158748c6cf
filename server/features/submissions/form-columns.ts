import type { Field } from "@/contracts/form";
import { FormDefinitionSchema } from "@/contracts/form";
import { holdsValue } from "@/engine/form/holds-value";
import type { Transaction } from "@/server/tenancy/with-tenant";
import { getOwnedForm } from "../forms/get-owned-form";
import type { SubmissionColumn } from "./get-form-columns.schema";

/** Answers of older versions are found all the same; only fields that nothing newer has get no column. */
const MOST_VERSIONS = 50;
/** Versions never change; a large one takes some 500 kB. */
const MOST_KEPT = 200;

export interface FormVersionFields {
  id: string;
  number: number;
  fields: readonly Field[];
}

export interface ColumnsOfForm {
  name: string;
  columns: SubmissionColumn[];
  /** The latest first. */
  versions: FormVersionFields[];
}

const kept = new Map<string, readonly Field[]>();

/** What was asked over the versions of a form: the fields of the latest version, then those that it has no more. */
export async function loadFormColumns(tx: Transaction, formId: string): Promise<ColumnsOfForm> {
  const { name, draft, tenantId } = await getOwnedForm(tx, formId);
  const rows = await tx.formVersion.findMany({
    where: { formId },
    select: { id: true, number: true },
    orderBy: { number: "desc" },
    take: MOST_VERSIONS,
  });
  await keepMissing(
    tx,
    tenantId,
    rows.map(({ id }) => id),
  );
  const versions = rows.map(({ id, number }) => ({
    id,
    number,
    fields: kept.get(`${tenantId} ${id}`) ?? [],
  }));
  const latest = versions[0]?.fields ?? answerFields(draft);
  const columns = new Map(latest.map((field) => [field.key, { field, isGone: false }]));
  for (const { fields } of versions.slice(1)) {
    for (const field of fields) {
      if (!columns.has(field.key)) columns.set(field.key, { field, isGone: true });
    }
  }
  return { name, columns: [...columns.values()], versions };
}

async function keepMissing(tx: Transaction, tenantId: string, ids: readonly string[]): Promise<void> {
  const missing = ids.filter((id) => !kept.has(`${tenantId} ${id}`));
  if (missing.length === 0) return;
  const rows = await tx.formVersion.findMany({
    where: { id: { in: missing } },
    select: { id: true, definition: true },
  });
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size + rows.length - MOST_KEPT))) {
    if (!ids.some((id) => oldest === `${tenantId} ${id}`)) kept.delete(oldest);
  }
  for (const { id, definition } of rows) kept.set(`${tenantId} ${id}`, answerFields(definition));
}

const answerFields = (definition: unknown) =>
  FormDefinitionSchema.parse(definition).fields.filter(holdsValue);
