import type { PoolClient } from "pg";
import type { z } from "zod";
import { withTenantByKeys } from "@/server/tenancy/with-tenant";
import type { Context } from "@/server/trpc/context";
import { publicProcedure } from "@/server/trpc/procedures";
import { admitVisitor } from "./admit-visitor";
import { newChallenge } from "./challenge";
import { hasAnswered } from "./count-answer";
import { closureOf } from "./link-closure";
import { mayPass } from "./link-password";
import {
  type ClosedReason,
  OpenLinkInputSchema,
  OpenLinkOutputSchema,
  type PublicForm,
} from "./public-form.schema";
import { findPublicLink, type PublicLink, readPublicLink } from "./public-link";
import { findPublicStart, type PublicStart } from "./public-start";
import { findSaved } from "./saved-answers";
import { personKeyOf, readVisitor, type Visitor } from "./visitor";

type Visit = z.infer<typeof OpenLinkInputSchema>;

/** What stands at a public address. A mutation, since what it carries is secret and addresses of queries end up in logs. */
export const openLink = publicProcedure
  .input(OpenLinkInputSchema)
  .output(OpenLinkOutputSchema)
  .mutation(async ({ ctx, input }) => {
    const place = await findPublicLink(input.publicId);
    admitVisitor("open", place.linkId, ctx.clientAddress ?? null);
    return withTenantByKeys(place.tenantId, async (client) =>
      show(client, ctx, { input, link: await readPublicLink(client, place) }),
    );
  });

async function show(
  client: PoolClient,
  ctx: Context,
  { input, link }: { input: Visit; link: PublicLink },
): Promise<PublicForm> {
  const { tenantName, timeZone, onePer } = link;
  const head = { tenantName, timeZone };
  const closed = (reason: ClosedReason, at: Date | null = null) =>
    ({ ...head, state: "closed", reason, at }) as const;
  if (input.isEmbedded && !link.mayEmbed) return closed("notEmbeddable");
  const closure = closureOf(link);
  if (closure !== null) return closed(closure.reason, closure.at);
  if (!(await mayPass(link, input.pass))) return { ...head, state: "password" };
  const start = await findPublicStart(client, link);
  if (start === null) return closed("unpublished");
  if (start.blocking.length > 0 || !hasEmailField(link, start)) return closed("unfit");
  const visitor = await readVisitor(ctx, link.tenantId);
  if (onePer === "member" && visitor.member === null) return { ...head, state: "signIn", title: start.title };
  const personKey = await personKeyOf(link, visitor);
  if (personKey !== null && (await hasAnswered(client, link, personKey))) return closed("answered");
  const saved =
    input.savedKey === undefined || !link.maySave ? null : await findSaved(client, link, input.savedKey);
  return {
    ...head,
    ...formOf(link, start, visitor),
    challenge: await newChallenge(link.id),
    saved,
    isSavedGone: input.savedKey !== undefined && saved === null,
  };
}

const formOf = (
  { urlFields, maySave }: PublicLink,
  { title, description, form, step, leftOut }: PublicStart,
  { member }: Visitor,
) => ({
  state: "open" as const,
  title,
  description,
  form,
  editableFields: step.editableFields?.slice(),
  hiddenFields: [...(step.hiddenFields ?? []), ...leftOut.map(({ key }) => key)],
  requiredFields: step.requiredFields?.slice(),
  memberName: member?.name ?? null,
  urlFields,
  maySave,
});

/** Whether the form still has the field by which people are told apart, where it is one. */
function hasEmailField({ onePer, emailField }: PublicLink, { form }: PublicStart): boolean {
  return (
    onePer !== "email" || (form?.fields ?? []).some(({ key, type }) => key === emailField && type === "email")
  );
}
