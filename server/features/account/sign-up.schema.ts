import { z } from "zod";
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
export const TimeZoneSchema = z
  .string()
  .max(64)
  .refine((zone) => Intl.supportedValuesOf("timeZone").includes(zone) || zone === "UTC", "Unknown time zone.")
  .catch("UTC");

export const SignUpInputSchema = z.object({
  name: PersonNameSchema,
  email: EmailSchema,
  password: NewPasswordSchema,
  tenantName: TenantNameSchema,
  timeZone: TimeZoneSchema.optional(),
});
export const SignUpOutputSchema = z.object({ slug: z.string() });
