import { type Role, RoleSchema } from "@/contracts/role";
import { AppError } from "@/server/errors";
import { withPlatform, withTenant } from "@/server/tenancy/with-tenant";
import { hashInvitationToken } from "./invitation-token";

export type OpenInvitation = {
  id: string;
  tenantId: string;
  tenantName: string;
  slug: string;
  email: string;
  role: Role;
};

/** The invitation that a link opens; null when it was used, revoked, has expired or never was. */
export async function findInvitation(token: string): Promise<OpenInvitation | null> {
  const [found] = await withPlatform(
    (tx) =>
      tx.$queryRaw<{ tenantId: string; id: string }[]>`
        select tenant_id as "tenantId", invitation_id as id from find_invitation(${hashInvitationToken(token)})`,
  );
  if (!found) {
    return null;
  }
  const { tenantId, id } = found;
  return withTenant(tenantId, async (tx) => {
    const tenant = await tx.tenant.findUniqueOrThrow({ where: { id: tenantId } });
    const { email, role } = await tx.invitation.findUniqueOrThrow({
      where: { tenantId_id: { tenantId, id } },
    });
    return { id, tenantId, tenantName: tenant.name, slug: tenant.slug, email, role: RoleSchema.parse(role) };
  });
}

export async function getInvitation(token: string): Promise<OpenInvitation> {
  return (await findInvitation(token)) ?? throwUsedUp();
}

export function throwUsedUp(): never {
  throw new AppError("GONE", "This invitation was used, taken back or has expired. Ask for a new one.");
}
