import { DecisionModelSchema } from "@/contracts/decision";
import { writeDmn } from "@/interchange/dmn/write-dmn";
import { notFound } from "@/server/errors";
import { type Transaction, withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { asUtf8 } from "../interchange/as-utf8";
import { fileNameOf } from "../interchange/file-name-of";
import { ExportedFileSchema } from "../interchange/interchange.schema";
import { findOrigin } from "../interchange/origin-documents";
import { canReadDecisions } from "./decisions.policy";
import { ExportDecisionInputSchema } from "./export-decision.schema";
import { getOwnedDecision } from "./get-owned-decision";

/** The draft or a version as a DMN file; what was imported comes back with everything that we do not read in it. */
export const exportDecision = memberProcedure
  .use(allow(canReadDecisions))
  .input(ExportDecisionInputSchema)
  .output(ExportedFileSchema)
  .query(({ ctx, input }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const { model: stored, originId } = await findModel(tx, input);
      const model = DecisionModelSchema.parse(stored);
      const xml = writeDmn(model, await findOrigin(tx, originId));
      return { fileName: fileNameOf(model.name, "dmn"), content: asUtf8(xml) };
    }),
  );

type Wanted = { decisionId: string; versionId?: string | undefined };

async function findModel(tx: Transaction, { decisionId, versionId }: Wanted) {
  if (versionId === undefined) {
    const { draft, originId } = await getOwnedDecision(tx, decisionId);
    return { model: draft, originId };
  }
  const version = await tx.decisionVersion.findFirst({ where: { id: versionId, decisionId } });
  if (!version) throw notFound("version");
  return version;
}
