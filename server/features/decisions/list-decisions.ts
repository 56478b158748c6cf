import { isDeepStrictEqual } from "node:util";
import { DecisionModelSchema } from "@/contracts/decision";
import { compileDecisionModel } from "@/engine/decision/compile/compile-decision-model";
import { countRules } from "@/engine/decision/count-rules";
import { type Transaction, withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { cutPage, keyset } from "../keyset";
import { canReadDecisions } from "./decisions.policy";
import { ListDecisionsInputSchema, ListDecisionsOutputSchema } from "./list-decisions.schema";
import { loadImportedModels } from "./load-imported-models";

/** A page of decisions, latest changed first. */
export const listDecisions = memberProcedure
  .use(allow(canReadDecisions))
  .input(ListDecisionsInputSchema)
  .output(ListDecisionsOutputSchema)
  .query(({ ctx, input }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const rows = await tx.decision.findMany({
        where: {
          archivedAt: input.archived ? { not: null } : null,
          ...(input.search && { name: { contains: input.search, mode: "insensitive" } }),
        },
        orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
        ...keyset(ctx.member.tenantId, input),
      });
      const { page, nextCursor } = cutPage(rows, input.limit);
      const versions = await tx.decisionVersion.findMany({
        where: { id: { in: page.flatMap((row) => row.publishedVersionId ?? []) } },
      });
      const users = await listUsers(
        tx,
        page.map((row) => row.id),
      );
      const drafts = new Map(page.map((row) => [row.id, DecisionModelSchema.parse(row.draft)]));
      const imports = await loadImportedModels(tx, [...drafts.values()]);
      const items = page.map((row) => {
        const version = versions.find((candidate) => candidate.id === row.publishedVersionId);
        const draft = drafts.get(row.id) ?? DecisionModelSchema.parse(row.draft);
        const { problems } = compileDecisionModel(draft, imports, { checksTypes: true });
        return {
          id: row.id,
          name: row.name,
          rules: countRules(draft),
          version: version?.number ?? null,
          hasChanges: !version || !isDeepStrictEqual(version.model, row.draft),
          errors: problems.filter(({ severity }) => severity === "error").length,
          usedBy: users.get(row.id) ?? [],
          updatedAt: row.updatedAt,
        };
      });
      return { items, nextCursor };
    }),
  );

/** The processes that use each decision, by their published versions. */
async function listUsers(tx: Transaction, decisionIds: string[]) {
  const processes = await tx.process.findMany({
    where: { archivedAt: null, publishedVersionId: { not: null } },
    select: { id: true, name: true, publishedVersionId: true },
    orderBy: { name: "asc" },
  });
  const pins = await tx.processVersionDecision.findMany({
    where: {
      decisionId: { in: decisionIds },
      processVersionId: { in: processes.flatMap((process) => process.publishedVersionId ?? []) },
    },
  });
  const users = new Map<string, { id: string; name: string }[]>();
  for (const { id, name, publishedVersionId } of processes) {
    for (const pin of pins.filter((candidate) => candidate.processVersionId === publishedVersionId)) {
      users.set(pin.decisionId, [...(users.get(pin.decisionId) ?? []), { id, name }]);
    }
  }
  return users;
}
