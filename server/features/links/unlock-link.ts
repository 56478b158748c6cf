import { z } from "zod";
import { verifyPassword } from "@/server/auth/password";
import { AppError } from "@/server/errors";
import { withTenantByKeys } from "@/server/tenancy/with-tenant";
import { publicProcedure } from "@/server/trpc/procedures";
import { admitVisitor } from "./admit-visitor";
import { newPass } from "./link-password";
import { UnlockLinkInputSchema } from "./public-form.schema";
import { findPublicLink, readPublicLink } from "./public-link";

/** A pass for whoever knows the link's password. */
export const unlockLink = publicProcedure
  .input(UnlockLinkInputSchema)
  .output(z.object({ pass: z.string() }))
  .mutation(async ({ ctx, input }) => {
    const place = await findPublicLink(input.publicId);
    admitVisitor("unlock", place.linkId, ctx.clientAddress ?? null);
    const link = await withTenantByKeys(place.tenantId, (client) => readPublicLink(client, place));
    const isRight = link.passwordHash === null || (await verifyPassword(link.passwordHash, input.password));
    if (!isRight) {
      const complaint = "This is not the password.";
      throw new AppError("REFUSED", complaint, { fieldErrors: { password: [complaint] } });
    }
    return { pass: await newPass(link) };
  });
