import { DecisionModelSchema } from "@/contracts/decision";
import type { Transaction } from "@/server/tenancy/with-tenant";
import type { KnownNames } from "./link-imported";

/** What an imported process can name: the tenant's decisions, by model and by the decisions inside, and its forms. */
export async function knownNames(tx: Transaction): Promise<Omit<KnownNames, "processes">> {
  const decisions = await tx.decision.findMany({
    where: { archivedAt: null },
    select: { id: true, name: true, draft: true },
    orderBy: { updatedAt: "asc" },
  });
  const forms = await tx.form.findMany({
    where: { archivedAt: null },
    select: { id: true, name: true },
    orderBy: { updatedAt: "asc" },
  });
  const byDecision = decisions.flatMap(({ id, name, draft }) =>
    [name, ...DecisionModelSchema.parse(draft).decisions.flatMap((inner) => [inner.name, inner.id])].map(
      (known): [string, string] => [known, id],
    ),
  );
  return {
    decisions: new Map(byDecision),
    forms: new Map(forms.map(({ id, name }) => [name, id])),
  };
}
