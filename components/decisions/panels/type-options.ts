import type { DecisionModel } from "@/contracts/decision";

/** FEEL's types in people's words. */
const plainTypes = [
  { value: "string", label: "Text" },
  { value: "number", label: "Number" },
  { value: "boolean", label: "Yes or no" },
  { value: "date", label: "Date" },
  { value: "time", label: "Time" },
  { value: "date and time", label: "Date and time" },
  { value: "days and time duration", label: "Duration in days and hours" },
  { value: "years and months duration", label: "Duration in months and years" },
  { value: "Any", label: "Anything" },
];

/** What a column or value can be: FEEL's types and those that the model defines, and the one it has. */
export function typeOptions({ itemDefinitions }: DecisionModel, present: string | undefined) {
  const own = itemDefinitions.map(({ name }) => ({
    value: name,
    label: name,
    hint: "Defined in this model",
  }));
  const options = [...plainTypes, ...own];
  const isListed = present === undefined || options.some(({ value }) => value === present);
  return isListed ? options : [...options, { value: present, label: present }];
}

export function typeLabel(typeRef: string | undefined): string {
  if (typeRef === undefined) return "Anything";
  return plainTypes.find(({ value }) => value === typeRef)?.label ?? typeRef;
}
