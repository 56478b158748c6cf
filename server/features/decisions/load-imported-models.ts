import { type DecisionModel, DecisionModelSchema } from "@/contracts/decision";
import type { Transaction } from "@/server/tenancy/with-tenant";

/** The published models of the tenant that these import, directly or through others; they are known by their namespace. */
export async function loadImportedModels(
  tx: Transaction,
  models: readonly DecisionModel[],
): Promise<DecisionModel[]> {
  if (models.every(({ imports }) => (imports ?? []).length === 0)) return [];
  const rows = await tx.decision.findMany({
    where: { archivedAt: null, publishedVersionId: { not: null } },
    select: { publishedVersionId: true },
  });
  const versions = await tx.decisionVersion.findMany({
    where: { id: { in: rows.flatMap((row) => row.publishedVersionId ?? []) } },
    select: { model: true },
  });
  const published = versions.map(({ model }) => DecisionModelSchema.parse(model));
  const found = new Set<DecisionModel>();
  const open = [...models];
  for (const model of open) {
    for (const { namespace } of model.imports ?? []) {
      const imported = published.find((candidate) => candidate.namespace === namespace);
      if (!imported || found.has(imported)) continue;
      found.add(imported);
      open.push(imported);
    }
  }
  return [...found];
}
