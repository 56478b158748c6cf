import type { Field, FormDefinition } from "@/contracts/form";
import { fieldTitle, type ReportType } from "@/engine/form/field-entry";
import { fieldRegistry } from "@/engine/form/fields/registry";
import { holdsValue } from "@/engine/form/holds-value";
import type { FindImpacts, FormPublication } from "@/engine/impact/publication";

const called: Record<ReportType, string> = {
  text: "text",
  prose: "text",
  number: "figures",
  date: "dates",
  time: "times",
  dateTime: "moments",
  yesNo: "yes or no",
  option: "a choice",
  options: "several choices",
  rows: "rows",
  reference: "people or things",
  record: "several parts",
  none: "nothing",
};

/** Tables, exports and reports over all answers: a field that is gone or of another kind has two sorts of answers. */
export const answers: FindImpacts<FormPublication> = ({ id, before, after }) => {
  const says = valueFields(before).flatMap((field) => saysOf(field, after));
  return says.length === 0
    ? []
    : [
        {
          weight: "notice",
          about: { kind: "answers", formId: id },
          title: "Answers so far, in tables and reports",
          says,
        },
      ];
};

const valueFields = ({ fields }: FormDefinition) => fields.filter(holdsValue);

function saysOf(field: Field, after: FormDefinition): string[] {
  const title = `“${fieldTitle(field)}”`;
  const later = valueFields(after).find(({ key }) => key === field.key);
  if (later === undefined) return [`Answers to ${title} are kept; new ones have none.`];
  const [was, is] = [fieldRegistry[field.type].reportType, fieldRegistry[later.type].reportType];
  if (called[was] === called[is]) return [];
  return [
    `Answers to ${title} are ${called[was]} so far, and ${called[is]} from then on: they cannot be counted together.`,
  ];
}
