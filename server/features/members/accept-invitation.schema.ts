import { z } from "zod";
import { NewPasswordSchema } from "@/server/auth/credentials.schema";
import { BrowserTimeZoneSchema, PersonNameSchema } from "@/server/features/account/sign-up.schema";

export const InvitationTokenSchema = z.string().min(20).max(100);

export const AcceptInvitationInputSchema = z.object({ token: InvitationTokenSchema });
export const AcceptInvitationOutputSchema = z.object({ slug: z.string() });

/** A new person; the address is the one that was invited. */
export const SignUpInvitedInputSchema = z.object({
  token: InvitationTokenSchema,
  name: PersonNameSchema,
  password: NewPasswordSchema,
  timeZone: BrowserTimeZoneSchema.optional(),
});
export const SignUpInvitedOutputSchema = z.object({ slug: z.string(), email: z.string() });
