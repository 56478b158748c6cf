import { v7 as newId } from "uuid";
import { AppError } from "@/server/errors";
import type { Transaction } from "@/server/tenancy/with-tenant";
import { type OpenInvitation, throwUsedUp } from "./find-invitation";

/**
 * Uses an invitation up and makes the user a member. Marking it accepted first locks its row, so of two people who open
 * the same link at once one is refused.
 */
export async function joinTenant(tx: Transaction, invitation: OpenInvitation, userId: string): Promise<void> {
  const { tenantId, id, role } = invitation;
  const { count } = await tx.invitation.updateMany({
    where: { id, acceptedAt: null, expiresAt: { gt: new Date() } },
    data: { acceptedAt: new Date() },
  });
  if (count === 0) {
    throwUsedUp();
  }
  const member = await tx.member.findUnique({ where: { tenantId_userId: { tenantId, userId } } });
  if (member && !member.removedAt) {
    throw new AppError("CONFLICT", "You are already a member of this workspace.");
  }
  await tx.member.upsert({
    where: { tenantId_userId: { tenantId, userId } },
    create: { tenantId, id: newId(), userId, role },
    update: { role, removedAt: null },
  });
}
