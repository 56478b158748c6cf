import { AppError } from "@/server/errors";
import { withTenantByKeys } from "@/server/tenancy/with-tenant";
import { publicProcedure } from "@/server/trpc/procedures";
import { admitVisitor } from "./admit-visitor";
import { checkProof } from "./challenge";
import { checkOpen } from "./link-closure";
import { checkPass } from "./link-password";
import { admitSubmission } from "./public-fields";
import { SaveAnswerInputSchema, SaveAnswerOutputSchema } from "./public-form.schema";
import { findPublicLink, readPublicLink } from "./public-link";
import { findPublicStart } from "./public-start";
import { saveAgain, saveNew } from "./saved-answers";

/** Keeps what somebody outside has filled in so far, under a secret that they get. */
export const saveAnswer = publicProcedure
  .input(SaveAnswerInputSchema)
  .output(SaveAnswerOutputSchema)
  .mutation(async ({ ctx, input: { savedKey, ...input } }) => {
    const place = await findPublicLink(input.publicId);
    admitVisitor("save", place.linkId, ctx.clientAddress ?? null);
    const known = savedKey === undefined ? { id: await checkProof(input, place.linkId) } : { savedKey };
    return withTenantByKeys(place.tenantId, async (client) => {
      const link = await readPublicLink(client, place);
      checkOpen(link);
      await checkPass(link, input.pass);
      if (!link.maySave) throw new AppError("REFUSED", "This form cannot be saved for later. Send it now.");
      const start = await findPublicStart(client, link);
      if (start === null) throw new AppError("GONE", "This form is no longer in use.");
      const { leftOut, form } = start;
      const asked = new Set(form?.fields.map(({ key }) => key));
      for (const { key } of leftOut) asked.delete(key);
      const admitted = admitSubmission(form, input.values, { urlFields: link.urlFields, leftOut: [] });
      const values = Object.fromEntries(Object.entries(admitted.values).filter(([key]) => asked.has(key)));
      return known.id !== undefined
        ? saveNew(client, link, { ...known, values })
        : saveAgain(client, link, { ...known, values });
    });
  });
