import { FormDefinitionSchema } from "@/contracts/form";
import { ProcessDefinitionSchema } from "@/contracts/process";
import { ScenarioSchema } from "@/contracts/scenario";
import { hasErrors } from "@/engine/definition/problem";
import { checkForm } from "@/engine/form/check-form";
import { findFormImpacts } from "@/engine/impact/forms/registry";
import type { OpenRequests } from "@/engine/impact/publication";
import type { CurrentMember } from "@/server/auth/member";
import { getOwnedForm } from "@/server/features/forms/get-owned-form";
import { loadDirectory } from "@/server/features/processes/load-directory";
import { loadDefinitions } from "@/server/features/processes/stored-definitions";
import { type Transaction, withTenant } from "@/server/tenancy/with-tenant";
import { loadOpenRequests } from "./load-open-requests";
import { loadSurroundings } from "./load-surroundings";
import { reviewOf } from "./review";
import type { Review } from "./review.schema";
import { madeOf } from "./review-process";

/** So many processes with the form are looked at, those changed last first. */
const MOST_PROCESSES = 50;

/** What publishing the draft of the form would break. A draft with errors is not looked at: it cannot be published. */
export async function reviewForm({ tenantId }: CurrentMember, formId: string): Promise<Review> {
  const { draftRevision, found } = await withTenant(tenantId, (tx) => look(tx, tenantId, formId));
  const impacts = found === null ? [] : findFormImpacts(found.publication, found.around);
  return reviewOf({ impacts, draftRevision });
}

async function look(tx: Transaction, tenantId: string, formId: string) {
  const { draft, draftRevision, publishedVersionId } = await getOwnedForm(tx, formId);
  const after = FormDefinitionSchema.parse(draft);
  const version =
    publishedVersionId && !hasErrors(checkForm(after))
      ? await tx.formVersion.findFirst({ where: { id: publishedVersionId } })
      : null;
  if (version === null) return { draftRevision, found: null };
  const drafts = await loadDrafts(tx, formId);
  const directory = await loadDirectory(
    tx,
    drafts.map(({ definition }) => definition),
  );
  const processIds = drafts.map(({ id }) => id);
  const around = await loadSurroundings(tx, processIds, { tenantId, directory });
  const publication = {
    id: formId,
    before: FormDefinitionSchema.parse(version.definition),
    after,
    drafts: drafts.map((using) => ({ ...using, ...madeOf(using.definition, directory) })),
    requests: await loadRequests(tx, tenantId, formId),
  };
  return { draftRevision, found: { publication, around } };
}

async function loadDrafts(tx: Transaction, formId: string) {
  const using = JSON.stringify([{ formId }]);
  const rows = await tx.$queryRaw<{ id: string; name: string; draft: unknown }[]>`
    select id, name, draft from processes
    where archived_at is null and draft->'elements' @> ${using}::jsonb
    order by updated_at desc, id limit ${MOST_PROCESSES}`;
  const scenarios = await tx.scenario.findMany({
    where: { processId: { in: rows.map(({ id }) => id) } },
    orderBy: { name: "asc" },
  });
  return rows.map(({ id, name, draft }) => ({
    id,
    name,
    definition: ProcessDefinitionSchema.parse(draft),
    scenarios: scenarios
      .filter(({ processId }) => processId === id)
      .map((row) => ScenarioSchema.parse({ ...Object(row.content), name: row.name })),
  }));
}

/** Open requests that stand at a step with the form, in whatever version of it. */
async function loadRequests(tx: Transaction, tenantId: string, formId: string): Promise<OpenRequests[]> {
  const pinned = await tx.processVersionForm.findMany({
    where: { formId },
    select: { processVersionId: true, processVersion: { select: { processId: true } } },
  });
  const processIds = [...new Set(pinned.map(({ processVersion }) => processVersion.processId))];
  const open = await loadOpenRequests(tx, tenantId, processIds);
  const definitions = await loadDefinitions(
    tx,
    tenantId,
    open.map(({ versionId }) => versionId),
  );
  return open.flatMap((requests) => {
    const shown = new Set(
      definitions
        .get(requests.versionId)
        ?.elements.flatMap((element) => ("formId" in element && element.formId === formId ? element.id : [])),
    );
    const waiting = requests.waiting.filter(({ element }) => shown.has(element));
    return waiting.length === 0 ? [] : [{ ...requests, waiting }];
  });
}
