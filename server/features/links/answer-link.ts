import { AppError } from "@/server/errors";
import { admitCall } from "@/server/runtime/admit-start";
import { withTenantByKeys } from "@/server/tenancy/with-tenant";
import { publicProcedure } from "@/server/trpc/procedures";
import { admitVisitor } from "./admit-visitor";
import { checkProof } from "./challenge";
import { AnswerLinkInputSchema, AnswerLinkOutputSchema } from "./public-form.schema";
import { findPublicLink } from "./public-link";
import { giveCookie, readVisitor } from "./visitor";
import { writeAnswer } from "./write-answer";

/** Starts a request for somebody outside. What keeps robots away is asked before anything costs more than reading. */
export const answerLink = publicProcedure
  .input(AnswerLinkInputSchema)
  .output(AnswerLinkOutputSchema)
  .mutation(async ({ ctx, input }) => {
    const place = await findPublicLink(input.publicId);
    admitVisitor("answer", place.linkId, ctx.clientAddress ?? null);
    checkUnseen(input.website);
    const answerId = await checkProof(input, place.linkId);
    await admitCall(place.tenantId);
    const visitor = await readVisitor(ctx, place.tenantId);
    const { onePer, ...receipt } = await withTenantByKeys(place.tenantId, (client) =>
      writeAnswer(client, place, { ...input, answerId, visitor }),
    );
    if (onePer === "browser" && visitor.isNewBrowser) await giveCookie(ctx, visitor);
    return receipt;
  });

/** Told openly: a browser that fills in by itself may have done it, and nobody's answer should vanish. */
function checkUnseen(website: string): void {
  if (website !== "") {
    throw new AppError(
      "REFUSED",
      "A field that people do not see was filled in, as robots do. It is empty again: send it once more.",
    );
  }
}
