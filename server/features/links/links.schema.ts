import { z } from "zod";
import { KeySchema } from "@/contracts/key";

/**
 * By what a person is told from another. Browser: a cookie, so another browser is another person. E-mail: what stands in a
 * field of the form, which nobody proves. Member: who is signed in, the only one that cannot be had twice.
 */
export const onePerKinds = ["browser", "email", "member"] as const;
export type OnePer = (typeof onePerKinds)[number];

export const LinkReferenceSchema = z.object({ linkId: z.uuid() });

const LinkNameSchema = z.string().trim().min(1, "Enter a name.").max(200, "Use at most 200 characters.");

export const LinkPasswordSchema = z
  .string()
  .min(6, "Use at least 6 characters.")
  .max(200, "Use at most 200 characters.");

/** Where people are sent afterwards: another site, but never a script and never an unprotected connection. */
const RedirectSchema = z
  .string()
  .trim()
  .max(2000, "Use at most 2,000 characters.")
  .refine(isHttpsAddress, "Enter a whole address that begins with https://.")
  .transform((text) => new URL(text).href);

function isHttpsAddress(text: string): boolean {
  if (!/^https:\/\/[^\s/\\]/i.test(text) || !URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return protocol === "https:" && username === "" && password === "";
}

/** A moment that PostgreSQL knows as well. */
const MomentSchema = z.date().min(new Date("2000-01-01T00:00:00Z")).max(new Date("9999-12-31T23:59:59Z"));

const settings = {
  name: LinkNameSchema,
  isOn: z.boolean(),
  opensAt: MomentSchema.nullable(),
  closesAt: MomentSchema.nullable(),
  maxAnswers: z
    .int("Enter a whole number.")
    .min(1, "Let at least one answer in.")
    .max(10_000_000, "Enter at most 10,000,000.")
    .nullable(),
  onePer: z.enum(onePerKinds).nullable(),
  /** Of the form; with `onePer` "email". */
  emailField: KeySchema.nullable(),
  /** Marked text; null: a sentence of ours. */
  thanks: z.string().trim().max(5000, "Use at most 5,000 characters.").nullable(),
  redirectUrl: RedirectSchema.nullable(),
  /** Keys of hidden fields that parameters of the address may fill. */
  urlFields: z.array(KeySchema).max(100),
  maySave: z.boolean(),
  mayEmbed: z.boolean(),
};
const SettingsSchema = z.object(settings);
export type LinkSettings = z.infer<typeof SettingsSchema>;

function checkTogether(
  {
    opensAt,
    closesAt,
    onePer,
    emailField,
  }: Pick<LinkSettings, "opensAt" | "closesAt" | "onePer" | "emailField">,
  context: z.RefinementCtx,
): void {
  if (opensAt && closesAt && closesAt <= opensAt) {
    context.addIssue({ code: "custom", path: ["closesAt"], message: "It has to close after it opens." });
  }
  if (onePer === "email" && emailField === null) {
    context.addIssue({ code: "custom", path: ["emailField"], message: "Choose the field with the address." });
  }
}

export const CreateLinkInputSchema = z.object({
  name: LinkNameSchema,
  processId: z.uuid("Choose the process that the link starts."),
  element: KeySchema.optional(),
});

export const UpdateLinkInputSchema = SettingsSchema.extend({
  linkId: z.uuid(),
  /** Absent: stays as it is; null: none. */
  password: LinkPasswordSchema.nullable().optional(),
}).superRefine(checkTogether);

export const linkStates = ["open", "off", "notYet", "over", "full", "unpublished"] as const;
export type LinkState = (typeof linkStates)[number];

export const LinkRowSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  url: z.url(),
  processId: z.uuid(),
  processName: z.string(),
  state: z.enum(linkStates),
  answers: z.int(),
  maxAnswers: z.int().nullable(),
  createdAt: z.date(),
  lastAnswerAt: z.date().nullable(),
});
export type LinkRow = z.infer<typeof LinkRowSchema>;

const NamedFieldSchema = z.object({ key: KeySchema, label: z.string() });

export const LinkAnswerRowSchema = z.object({
  id: z.uuid(),
  /** Null: the request is no longer kept. */
  instanceId: z.uuid().nullable(),
  reference: z.string().nullable(),
  answeredAt: z.date(),
});

export const LinkDetailsSchema = LinkRowSchema.extend({
  settings: SettingsSchema.extend({ redirectUrl: z.string().nullable(), hasPassword: z.boolean() }),
  embedUrl: z.url(),
  /** What of the form can be chosen in the settings. */
  emailFields: z.array(NamedFieldSchema),
  hiddenFields: z.array(NamedFieldSchema),
  /** Fields that people outside are not asked, since only members can fill them in. */
  leftOut: z.array(z.string()),
  /** Fields of this kind that have to be filled in, so that nobody can answer. */
  blocking: z.array(z.string()),
  recent: z.array(LinkAnswerRowSchema),
});
export type LinkDetails = z.infer<typeof LinkDetailsSchema>;

/** A start that can get a link. */
export const LinkableStartSchema = z.object({
  processId: z.uuid(),
  processName: z.string(),
  element: KeySchema,
  /** Where the process has several starts for people. */
  title: z.string().nullable(),
});
