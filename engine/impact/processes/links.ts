import { startsFor } from "@/engine/definition/starts";
import { holdsValue } from "@/engine/form/holds-value";
import type { FindImpacts, ProcessPublication, PublicLink } from "@/engine/impact/publication";
import type { ScenarioProcess } from "@/engine/scenario/run-scenario";

/** Public links that lead nowhere any more, and what they do with fields that are gone. */
export const links: FindImpacts<ProcessPublication> = ({ id, before, after }, around) =>
  around.links
    .filter(({ processId }) => processId === id)
    .flatMap((link) => {
      const was = fieldsAt(before, link);
      if (was === null) return [];
      const says = saysOf(link, was, fieldsAt(after, link));
      if (says.length === 0) return [];
      return [
        { weight: "breaks", about: { kind: "link", id: link.id }, title: `Public link “${link.name}”`, says },
      ];
    });

function saysOf(link: PublicLink, was: ReadonlySet<string>, is: ReadonlySet<string> | null): string[] {
  if (is === null)
    return ["The start that it leads to is gone, or not for people any more: nobody can answer."];
  const gone = (key: string) => was.has(key) && !is.has(key);
  const { emailField, urlFields } = link;
  return [
    ...(emailField !== null && gone(emailField)
      ? [`It tells people apart by “${emailField}”, which the form does not have any more.`]
      : []),
    ...urlFields
      .filter(gone)
      .map((key) => `Its address fills “${key}”, which the form does not have any more.`),
  ];
}

/** Keys of the form that the link shows; null where it leads nowhere. */
function fieldsAt({ definition, forms }: ScenarioProcess, { element }: PublicLink): Set<string> | null {
  const start = startsFor(definition, "member").find((candidate) => candidate.id === element);
  if (start === undefined) return null;
  const fields = forms[start.formId ?? ""]?.fields ?? [];
  return new Set(fields.filter(holdsValue).map(({ key }) => key));
}
