import { isDeepStrictEqual } from "node:util";
import { type DecisionModel, DecisionModelSchema } from "@/contracts/decision";
import { decisionKey, type ProcessDecisions } from "@/engine/definition/process-decisions";
import type { Transaction } from "@/server/tenancy/with-tenant";
import type { NamedDecision } from "./named-decisions";

export type DirectoryDecision = {
  id: string;
  name: string;
  /** Null while it has never been published; then `model` is the draft. */
  published: { versionId: string; number: number } | null;
  model: DecisionModel;
  /** The decision has been changed since its last publishing. */
  hasNewerDraft: boolean;
};

/** A version that a process asks for by its number. */
export type DirectoryDecisionVersion = {
  decisionId: string;
  number: number;
  versionId: string;
  model: DecisionModel;
};

/** The tenant's decisions by name, with what is published of them. */
export async function loadDecisions(tx: Transaction): Promise<DirectoryDecision[]> {
  const rows = await tx.decision.findMany({
    where: { archivedAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  const versions = await tx.decisionVersion.findMany({
    where: { id: { in: rows.flatMap((row) => row.publishedVersionId ?? []) } },
    select: { id: true, number: true, model: true },
  });
  return rows.map(({ id, name, draft, publishedVersionId }) => {
    const live = versions.find((version) => version.id === publishedVersionId);
    return {
      id,
      name,
      published: live ? { versionId: live.id, number: live.number } : null,
      model: DecisionModelSchema.parse(live?.model ?? draft),
      hasNewerDraft: live !== undefined && !isDeepStrictEqual(live.model, draft),
    };
  });
}

/** The versions among these that are asked for by number; those that do not exist are left out. */
export async function loadDecisionVersions(
  tx: Transaction,
  named: readonly NamedDecision[],
): Promise<DirectoryDecisionVersion[]> {
  const asked = named.flatMap(({ decisionId, version }) =>
    version === "latest" ? [] : [{ decisionId, number: version }],
  );
  if (asked.length === 0) return [];
  const versions = await tx.decisionVersion.findMany({
    where: { OR: asked },
    select: { id: true, decisionId: true, number: true, model: true },
  });
  return versions.map(({ id, model, ...version }) => ({
    ...version,
    versionId: id,
    model: DecisionModelSchema.parse(model),
  }));
}

type Known = {
  decisions: readonly Pick<DirectoryDecision, "id" | "published" | "model">[];
  decisionVersions: readonly Pick<DirectoryDecisionVersion, "decisionId" | "number" | "model">[];
};

/** The decisions that a running process can use, by the engine's key. */
export function publishedDecisions({ decisions, decisionVersions }: Known): ProcessDecisions {
  const latest = decisions.filter(({ published }) => published !== null);
  return Object.fromEntries([
    ...latest.map(({ id, model }) => [decisionKey(id, "latest"), model]),
    ...decisionVersions.map(({ decisionId, number, model }) => [decisionKey(decisionId, number), model]),
  ]);
}
