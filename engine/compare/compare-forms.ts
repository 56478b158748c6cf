import type { Field, FieldType, FormDefinition } from "@/contracts/form";
import { type Translations, TranslationsSchema } from "@/contracts/form-language";
import { inList } from "@/engine/elements/in-list";
import { fieldTitle } from "@/engine/form/field-entry";
import { durationInWords } from "@/engine/time/duration-parts";
import type { Change } from "./change";
import { compareRules } from "./compare-rules";
import { movedNames } from "./merge-order";
import { plainWords, sayChange, sayListChange } from "./say-change";
import { languageName, sayTranslations } from "./say-translations";

/** All that is different in the later form, in the order of its fields, what is gone at the end. */
export function compareForms(before: FormDefinition, after: FormDefinition): Change[] {
  const old = new Map(before.fields.map((field) => [field.key, field]));
  const now = new Map(after.fields.map((field) => [field.key, field]));
  const changes = compareHeads(before, after);
  const moved = movedNames(
    before.fields.map(({ key }) => key).filter((key) => now.has(key)),
    after.fields.map(({ key }) => key).filter((key) => old.has(key)),
  );
  for (const [index, field] of after.fields.entries()) {
    const earlier = old.get(field.key);
    const place = placeInWords(after.fields[index - 1]);
    const says = earlier
      ? [...sayField(earlier, field), ...(moved.has(field.key) ? [`moved ${place}`] : [])]
      : [`added ${place}${field.required ? ", required" : ""}`];
    if (says.length > 0) changes.push({ kind: earlier ? "changed" : "added", ...subjectOf(field), says });
  }
  for (const field of before.fields) {
    if (!now.has(field.key)) changes.push({ kind: "removed", ...subjectOf(field), says: ["removed"] });
  }
  return changes;
}

function compareHeads(before: FormDefinition, after: FormDefinition): Change[] {
  const says = [
    ...saySettings(before, after, ["schemaVersion", "fields", "rules"]),
    ...compareRules(before, after),
  ];
  return says.length === 0 ? [] : [{ kind: "changed", about: { kind: "form" }, title: "Form", says }];
}

/** What people see as a page is called one. */
const parts: Partial<Record<FieldType, string>> = { page: "Page", section: "Section" };

function subjectOf(field: Field) {
  const { key, type } = field;
  const part = parts[type];
  const title = part === undefined ? fieldTitle(field) : `${part} “${fieldTitle(field)}”`;
  return { about: { kind: "field" as const, id: key }, title };
}

function placeInWords(previous: Field | undefined): string {
  return previous === undefined ? "at the beginning" : `after “${fieldTitle(previous)}”`;
}

function sayField(before: Field, after: Field): string[] {
  if (before.type !== after.type) {
    const kind = `changed from ${inPlainWords(before.type)} to ${inPlainWords(after.type)}`;
    return [kind, ...saySettings(commonOf(before), commonOf(after), [])];
  }
  return saySettings(before, after, ["key", "type"]);
}

/** What fields of all types have. */
const commonOf = ({ label, help, required, showIf }: Field) => ({ label, help, required, showIf });

/** Settings whose name alone would not tell what they are. */
const labels: Readonly<Record<string, string>> = {
  showIf: "condition to be shown",
  help: "help text",
  min: "least",
  max: "most",
  maxLength: "longest text",
  maxFiles: "most files",
  minRows: "fewest rows",
  maxRows: "most rows",
  expression: "calculation",
};

/** Every setting is said: those that this file does not know by the words of their name. */
function saySettings(before: object, after: object, left: readonly string[]): string[] {
  const was = new Map<string, unknown>(Object.entries(before));
  const is = new Map<string, unknown>(Object.entries(after));
  const keys = new Set([...is.keys(), ...was.keys()].filter((key) => !left.includes(key)));
  return [...keys].flatMap((key) => saySetting(key, was.get(key), is.get(key)));
}

function saySetting(key: string, before: unknown, after: unknown): string[] {
  if (key === "translations") return sayTranslations(asTranslations(before), asTranslations(after));
  const label = labels[key] ?? inPlainWords(key);
  if (isRows(before ?? []) && isRows(after ?? []) && (before !== undefined || after !== undefined)) {
    const noun = label.endsWith("s") ? label.slice(0, -1) : label;
    return sayListChange({ noun, key: keyOf, name: nameOf }, asRows(before), asRows(after));
  }
  const words = (value: unknown) => {
    if (key === "language" && typeof value === "string") return languageName(value);
    if (key === "languages" && Array.isArray(value))
      return inList(value.map(String).map(languageName), "and");
    return typeof value === "string" && key.endsWith("After") ? durationInWords(value) : plainWords(value);
  };
  return sayChange(label, before, after, words);
}

const asTranslations = (value: unknown): Translations | undefined => TranslationsSchema.safeParse(value).data;

type Row = Readonly<Record<string, unknown>>;

function isRows(value: unknown): value is readonly Row[] {
  return (
    Array.isArray(value) &&
    value.every((item) => typeof item === "object" && item !== null && !Array.isArray(item))
  );
}
const asRows = (value: unknown): readonly Row[] => (isRows(value) ? value : []);
const keyOf = (row: Row) => String(row.key ?? row.value ?? row.id ?? JSON.stringify(row));
function nameOf(row: Row): string | null {
  return plainWords(row.label ?? row.name ?? row.key ?? row.value);
}

/** "minRows" is "min rows". */
function inPlainWords(key: string): string {
  return key.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
