import type { PoolClient } from "pg";
import type { FormDefinition } from "@/contracts/form";
import { startsFor } from "@/engine/definition/starts";
import { type StepFields, stepFieldsOf } from "@/engine/form/step-fields";
import { findPublished } from "@/server/runtime/decide-starts";
import { loadGraph } from "@/server/runtime/load-graph";
import { type PublicFields, publicFieldsOf } from "./public-fields";

/** What a link leads to: the start of the published version, as it is for people outside. */
export type PublicStart = PublicFields & {
  title: string;
  description: string | null;
  form: FormDefinition | null;
  step: StepFields;
};

type StartPlace = { tenantId: string; processId: string; element: string };

/** Null: the process is archived or not published, or the start is gone or no longer for people. */
export async function findPublicStart(
  client: PoolClient,
  { tenantId, processId, element }: StartPlace,
): Promise<PublicStart | null> {
  const published = (await findPublished(client, tenantId, [processId])).get(processId);
  if (published === undefined || published.versionId === null || published.isArchived) return null;
  const { definition, forms } = await loadGraph(client, tenantId, published.versionId);
  const start = startsFor(definition, "member").find(({ id }) => id === element);
  if (start === undefined) return null;
  const form = forms.get(start.formId ?? "")?.definition ?? null;
  return {
    title: form?.title || definition.name,
    description: form?.description ?? definition.description ?? null,
    form,
    step: stepFieldsOf(start),
    ...publicFieldsOf(form, start),
  };
}
