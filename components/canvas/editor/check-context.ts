import type { FormDefinition } from "@/contracts/form";
import type { Names } from "@/engine/definition/graph";
import type { ProcessDirectory } from "@/server/features/processes/get-directory.schema";

/** The directory as the engine's checker and summaries want it. */
export function checkContext({ forms, groups, members }: ProcessDirectory): {
  forms: Record<string, FormDefinition>;
  ids: { groups: string[]; members: string[]; emptyGroups: string[] };
  names: Names;
} {
  const groupNames = new Map(groups.map((group) => [group.id, group.name]));
  const memberNames = new Map(members.map((member) => [member.id, member.name]));
  const published = forms.filter((form) => form.publishedVersionId !== null);
  return {
    forms: Object.fromEntries(published.map((form) => [form.id, form.definition])),
    ids: {
      groups: [...groupNames.keys()],
      members: [...memberNames.keys()],
      emptyGroups: groups.filter((group) => group.isEmpty).map((group) => group.id),
    },
    names: { group: (id) => groupNames.get(id), member: (id) => memberNames.get(id) },
  };
}
