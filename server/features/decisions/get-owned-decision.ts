import { notFound } from "@/server/errors";
import type { Transaction } from "@/server/tenancy/with-tenant";

/** The decision row, archived or not; NOT_FOUND for what the tenant does not have. */
export async function getOwnedDecision(tx: Transaction, decisionId: string) {
  const decision = await tx.decision.findFirst({ where: { id: decisionId } });
  if (!decision) throw notFound("decision");
  return decision;
}
