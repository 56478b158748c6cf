import { solveChallenge } from "@/components/public-form/solve-challenge";
import { FormDefinitionSchema } from "@/contracts/form";
import type { CurrentMember } from "@/server/auth/member";
import { newChallenge } from "@/server/features/links/challenge";
import type { LinkSettings } from "@/server/features/links/links.schema";
import { createCaller } from "./caller";
import { sequence } from "./process-definitions";
import { publishProcess } from "./published-process";

const FORM_ID = "01a20000-0000-7000-8000-000000000002";

const form = FormDefinitionSchema.parse({
  schemaVersion: 1,
  title: "Tell us",
  fields: [
    { key: "text", label: "What happened", type: "text", required: true },
    { key: "email", label: "Your e-mail address", type: "email" },
    { key: "source", label: "Source", type: "hidden", initial: "web" },
    { key: "clerk", label: "Clerk", type: "person" },
  ],
});

const plain: LinkSettings = {
  name: "Web site",
  isOn: true,
  opensAt: null,
  closesAt: null,
  maxAnswers: null,
  onePer: null,
  emailField: null,
  thanks: null,
  redirectUrl: null,
  urlFields: [],
  maySave: true,
  mayEmbed: true,
};

/** A published process with a public link, set as given. The URL is the superuser's. */
export async function createTestLink(
  databaseUrl: string,
  settings: Partial<LinkSettings & { password: string }> = {},
) {
  const definition = sequence("Complaint", [
    { id: "read", name: "Read it", type: "userTask", candidates: [{ kind: "role", role: "owner" }] },
  ]);
  Object.assign(definition.elements[0] ?? {}, { formId: FORM_ID });
  const published = await publishProcess(databaseUrl, { definition, forms: { [FORM_ID]: form } });
  const owner: CurrentMember = {
    ...published,
    tenantSlug: `t-${published.tenantId.slice(-12)}`,
    tenantName: "Test",
    role: "owner",
    name: "Ada",
    email: `${published.userId}@example.com`,
    timeZone: "UTC",
  };
  const caller = createCaller(owner);
  const { linkId, url } = await caller.links.create({ name: "Web site", processId: published.processId });
  const change = (changes: typeof settings) =>
    caller.links.update({ ...plain, linkId, ...settings, ...changes });
  await change({});
  return { ...published, owner, caller, linkId, publicId: url.split("/").at(-1) ?? "", change };
}

/** What a browser sends along that has solved an easy challenge and was read for a while. */
export async function solved(linkId: string) {
  const { token, bits } = await newChallenge(linkId, { bits: 4, at: Date.now() - 60_000 });
  return { challenge: token, proof: await solveChallenge({ token, bits }) };
}
