import type { PoolClient } from "pg";
import type { z } from "zod";
import { AppError } from "@/server/errors";
import { startInstance } from "@/server/runtime/start-instance";
import { refusalError } from "../instances/refusal-error";
import { countAnswer, findRepeated, hasAnswered } from "./count-answer";
import { checkOpen } from "./link-closure";
import { checkPass } from "./link-password";
import type { OnePer } from "./links.schema";
import { admitSubmission } from "./public-fields";
import type { AnswerLinkInputSchema, AnswerReceipt } from "./public-form.schema";
import { type PublicLink, readPublicLink } from "./public-link";
import { findPublicStart } from "./public-start";
import { forgetSaved } from "./saved-answers";
import { answeredBefore, requirePersonKey, type Visitor } from "./visitor";

export type Answer = Pick<z.infer<typeof AnswerLinkInputSchema>, "pass" | "submission" | "savedKey"> & {
  /** Of the challenge that was solved for it; also the id of the request. */
  answerId: string;
  visitor: Visitor;
};

/**
 * One answer, one request, all or nothing, in the client's transaction. Sent again it gives the same receipt, also when the
 * link has closed since; whatever is refused leaves nothing behind, so it can be put right and sent again.
 */
export async function writeAnswer(
  client: PoolClient,
  place: { tenantId: string; linkId: string },
  answer: Answer,
): Promise<AnswerReceipt & { onePer: OnePer | null }> {
  const { answerId, visitor, submission, savedKey } = answer;
  const link = await readPublicLink(client, place);
  const repeated = await findRepeated(client, link, answerId);
  if (repeated !== null) return receiptOf(link, repeated);
  checkOpen(link);
  await checkPass(link, answer.pass);
  const values = await admit(client, link, submission);
  const personKey = await requirePersonKey(link, visitor, values);
  if (personKey !== null && (await hasAnswered(client, link, personKey))) throw answeredBefore(link);
  const { member } = visitor;
  const result = await startInstance(client, {
    tenantId: link.tenantId,
    processId: link.processId,
    element: link.element,
    instanceId: answerId,
    startKind: "link",
    requesterId: member?.memberId ?? null,
    hookId: null,
    submission: values,
    actor: member
      ? { kind: "member", memberId: member.memberId, userId: member.userId }
      : { kind: "link", linkId: link.id },
    mode: "inline",
  });
  if (!result.ok) throw refusalError(result.refusal);
  await countAnswer(client, link, { answerId, personKey });
  if (savedKey !== undefined) await forgetSaved(client, link, savedKey);
  return receiptOf(link, result.reference);
}

const receiptOf = ({ thanks, redirectUrl, onePer }: PublicLink, reference: string) => ({
  reference,
  thanks,
  redirectUrl,
  onePer,
});

async function admit(client: PoolClient, link: PublicLink, submission: Answer["submission"]) {
  const start = await findPublicStart(client, link);
  if (start === null) throw new AppError("GONE", "This form is no longer in use.");
  const { values, refused } = admitSubmission(start.form, submission, {
    urlFields: link.urlFields,
    leftOut: start.leftOut,
  });
  if (Object.keys(refused).length > 0) {
    throw new AppError("REFUSED", "The form has values that cannot be accepted.", { fieldErrors: refused });
  }
  return values;
}
