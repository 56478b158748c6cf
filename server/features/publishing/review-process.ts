import { type ProcessDefinition, ProcessDefinitionSchema } from "@/contracts/process";
import { ScenarioSchema } from "@/contracts/scenario";
import { hasErrors } from "@/engine/definition/problem";
import { findProcessImpacts } from "@/engine/impact/processes/registry";
import type { ScenarioProcess } from "@/engine/scenario/run-scenario";
import type { CurrentMember } from "@/server/auth/member";
import { checkDraft, formsOf } from "@/server/features/processes/check-draft";
import { publishedDecisions } from "@/server/features/processes/directory-decisions";
import { getOwnedProcess } from "@/server/features/processes/get-owned-process";
import { type Directory, loadDirectory, publishedForms } from "@/server/features/processes/load-directory";
import { type Transaction, withTenant } from "@/server/tenancy/with-tenant";
import { loadOpenRequests } from "./load-open-requests";
import { loadPublished } from "./load-published";
import { loadRunSettings } from "./load-run-settings";
import { loadSurroundings } from "./load-surroundings";
import { playScenarios } from "./play-scenarios";
import { reviewOf } from "./review";
import type { Review } from "./review.schema";

/** What publishing the draft of the process would break, and how its scenarios go. A draft with errors is not looked at: it cannot be published. */
export async function reviewProcess(member: CurrentMember, processId: string): Promise<Review> {
  const { after, draftRevision, change, scenarios, settings } = await withTenant(member.tenantId, (tx) =>
    look(tx, member, processId),
  );
  if (after === null) return reviewOf({ impacts: [], draftRevision });
  return reviewOf({
    impacts: change === null ? [] : findProcessImpacts(change.publication, change.around),
    scenarios: await playScenarios(after, scenarios, settings),
    draftRevision,
  });
}

async function look(tx: Transaction, { tenantId, memberId }: CurrentMember, processId: string) {
  const process = await getOwnedProcess(tx, processId);
  const draft = ProcessDefinitionSchema.parse(process.draft);
  const directory = await loadDirectory(tx, [draft]);
  const { draftRevision, publishedVersionId } = process;
  const broken = hasErrors(checkDraft(draft, directory));
  const after = broken ? null : madeOf(draft, directory);
  const rows = broken ? [] : await tx.scenario.findMany({ where: { processId }, orderBy: { name: "asc" } });
  const scenarios = rows.map(({ name, content }) => ScenarioSchema.parse({ ...Object(content), name }));
  const settings = scenarios.length === 0 ? {} : await loadRunSettings(tx, memberId);
  const found = { after, draftRevision, scenarios, settings };
  const before = publishedVersionId
    ? (await loadPublished(tx, [publishedVersionId])).get(publishedVersionId)
    : undefined;
  if (after === null || before === undefined) return { ...found, change: null };
  const around = await loadSurroundings(tx, [processId], { tenantId, directory });
  const requests = await loadOpenRequests(tx, tenantId, [processId]);
  const publication = { id: processId, name: process.name, before, after, requests };
  const others = around.others.filter(({ id }) => id !== processId);
  return { ...found, change: { publication, around: { ...around, others } } };
}

/** A draft with the forms and decisions that are published now: what it would be made of. */
export function madeOf(definition: ProcessDefinition, directory: Directory): ScenarioProcess {
  const used = new Set(formsOf(definition));
  const forms = Object.entries(publishedForms(directory)).filter(([id]) => used.has(id));
  return { definition, forms: Object.fromEntries(forms), decisions: publishedDecisions(directory) };
}
