/** The files that processes and decisions were imported from: kept as they came, once for all drafts and versions. */
import { v7 as newId } from "uuid";
import type { Transaction } from "@/server/tenancy/with-tenant";

type Origin = {
  tenantId: string;
  memberId: string;
  kind: "bpmn" | "dmn";
  fileName: string;
  content: string;
};

export async function keepOrigin(tx: Transaction, origin: Origin): Promise<string> {
  const id = newId();
  const { tenantId, memberId, kind, fileName, content } = origin;
  await tx.originDocument.create({ data: { tenantId, id, kind, fileName, content, importedBy: memberId } });
  return id;
}

/** Undefined for what was not imported. */
export async function findOrigin(tx: Transaction, originId: string | null): Promise<string | undefined> {
  if (originId === null) return undefined;
  const origin = await tx.originDocument.findFirst({ where: { id: originId }, select: { content: true } });
  return origin?.content;
}
