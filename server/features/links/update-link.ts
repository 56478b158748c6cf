import { hashPassword } from "@/server/auth/password";
import { notFound } from "@/server/errors";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { canManageLinks } from "./links.policy";
import { UpdateLinkInputSchema } from "./links.schema";

/** All settings at once. The password is told to nobody again: leaving it out keeps it. */
export const updateLink = memberProcedure
  .use(allow(canManageLinks))
  .input(UpdateLinkInputSchema)
  .mutation(async ({ ctx, input: { linkId, password, isOn, ...settings } }) => {
    const passwordHash =
      password === undefined || password === null ? password : await hashPassword(password);
    await withTenant(ctx.member.tenantId, async (tx) => {
      const known = await tx.publicLink.findFirst({ where: { id: linkId }, select: { disabledAt: true } });
      if (!known) throw notFound("link");
      await tx.publicLink.updateMany({
        where: { id: linkId },
        data: {
          ...settings,
          ...(passwordHash === undefined ? {} : { passwordHash }),
          disabledAt: isOn ? null : (known.disabledAt ?? new Date()),
          updatedAt: new Date(),
        },
      });
    });
  });
