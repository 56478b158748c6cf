import { z } from "zod";

export const EmailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, "Enter your e-mail address.")
  .max(320, "This address is too long.")
  .pipe(z.email("This does not look like an e-mail address, such as ada@example.com."));

/** Length is what makes a password hard to guess, so it is the only rule. */
export const NewPasswordSchema = z
  .string()
  .min(10, "Use at least 10 characters. A few words in a row are easy to remember.")
  .max(200, "Use at most 200 characters.");

export const CredentialsSchema = z.object({
  email: EmailSchema,
  password: z.string().min(1, "Enter your password.").max(200, "Use at most 200 characters."),
});
export type Credentials = z.infer<typeof CredentialsSchema>;
