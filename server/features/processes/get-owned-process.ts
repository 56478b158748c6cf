import { notFound } from "@/server/errors";
import type { Transaction } from "@/server/tenancy/with-tenant";

/** The process row, archived or not; NOT_FOUND for what the tenant does not have. */
export async function getOwnedProcess(tx: Transaction, processId: string) {
  const process = await tx.process.findFirst({ where: { id: processId } });
  if (!process) throw notFound("process");
  return process;
}
