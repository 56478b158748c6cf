import { z } from "zod";
import { TimeZoneSchema } from "@/contracts/calendar";
import { EmailSchema, NewPasswordSchema } from "@/server/auth/credentials.schema";

export const PersonNameSchema = z
  .string()
  .trim()
  .min(1, "Enter your name.")
  .max(200, "Use at most 200 characters.");

export const TenantNameSchema = z
  .string()
  .trim()
  .min(1, "Enter a name, for example that of your company.")
  .max(200, "Use at most 200 characters.");

/** The browser's IANA time zone, in which the person sees dates. */
export const BrowserTimeZoneSchema = TimeZoneSchema.catch("UTC");

export const SignUpInputSchema = z.object({
  name: PersonNameSchema,
  email: EmailSchema,
  password: NewPasswordSchema,
  tenantName: TenantNameSchema,
  timeZone: BrowserTimeZoneSchema.optional(),
});
export const SignUpOutputSchema = z.object({ slug: z.string() });
