import { notFound } from "@/server/errors";
import type { Transaction } from "@/server/tenancy/with-tenant";
import type { EndpointRow } from "./endpoints.schema";

/** Endpoints of the transaction's tenant, newest first. */
export async function readEndpointRows(tx: Transaction): Promise<EndpointRow[]> {
  const rows = await tx.endpoint.findMany({ orderBy: [{ createdAt: "desc" }, { id: "desc" }] });
  return rows.map(({ id, name, url, eventTypes, createdAt, disabledAt, disabledReason, ...row }) => ({
    id,
    name,
    url,
    eventTypes,
    createdAt,
    isDisabled: disabledAt !== null,
    disabledReason,
    previousSecretUntil: row.previousSecretUntil,
  }));
}

/** Throws NOT_FOUND unless exactly that endpoint was changed. */
export function expectEndpoint({ count }: { count: number }): void {
  if (count === 0) throw notFound("endpoint");
}
