import type { FormDefinition } from "@/contracts/form";
import type { Names } from "@/engine/definition/graph";
import type { KnownTables } from "@/engine/definition/known-tables";
import { decisionKey, type ProcessDecisions } from "@/engine/definition/process-decisions";
import { type CompiledForm, compileForm } from "@/engine/form/compile-form";
import type { ProcessDirectory } from "@/server/features/processes/get-directory.schema";

/** The directory as the engine's checker and summaries want it. */
export function checkContext({ forms, groups, members, ...rest }: ProcessDirectory): {
  forms: Record<string, FormDefinition>;
  ids: { groups: string[]; members: string[]; emptyGroups: string[]; tables: KnownTables };
  names: Names;
  decisions: ProcessDecisions;
  compiledForms: Map<string, CompiledForm>;
} {
  const groupNames = new Map(groups.map((group) => [group.id, group.name]));
  const memberNames = new Map(members.map((member) => [member.id, member.name]));
  const published = forms.filter((form) => form.publishedVersionId !== null);
  return {
    forms: Object.fromEntries(published.map((form) => [form.id, form.definition])),
    compiledForms: new Map(published.map(({ id, definition }) => [id, compileForm(definition)])),
    ids: {
      groups: [...groupNames.keys()],
      members: [...memberNames.keys()],
      emptyGroups: groups.filter((group) => group.isEmpty).map((group) => group.id),
      tables: new Map(rest.dataTables.map((table) => [table.id, table])),
    },
    decisions: Object.fromEntries([
      ...rest.decisions
        .filter(({ published: live }) => live !== null)
        .map(({ id, model }) => [decisionKey(id, "latest"), model]),
      ...rest.decisionVersions.map(({ decisionId, number, model }) => [
        decisionKey(decisionId, number),
        model,
      ]),
    ]),
    names: { group: (id) => groupNames.get(id), member: (id) => memberNames.get(id) },
  };
}
