import { notFound } from "@/server/errors";
import type { Transaction } from "@/server/tenancy/with-tenant";

/** The form row, archived or not; NOT_FOUND for what the tenant does not have. */
export async function getOwnedForm(tx: Transaction, formId: string) {
  const form = await tx.form.findFirst({ where: { id: formId } });
  if (!form) throw notFound("form");
  return form;
}
