import { functionNotes } from "@/engine/expression/builtins/function-notes";
import type { Overload } from "@/engine/expression/builtins/overload";
import { builtinOverloads } from "@/engine/expression/builtins/registry";
import type { AllowedValue, FeelType } from "@/engine/expression/types/feel-type";
import { typeText } from "@/engine/expression/types/type-text";

export interface CompletionOption {
  label: string;
  /** What is put in; the cursor goes to `caret`, or behind it. */
  insert: string;
  caret?: number;
  kind: "variable" | "entry" | "function" | "keyword" | "value";
  /** The type or the signature, in a few words. */
  detail: string;
  documentation: string;
  /** The type, where it has one. */
  type?: FeelType;
}

/** A type in a few words, without its article. */
const typeWords = (type: FeelType): string => typeText(type).replace(/^an? /, "");

export function nameOption(
  kind: "variable" | "entry",
  { name, type }: { name: string; type: FeelType },
  documentation: string,
): CompletionOption {
  return { label: name, insert: name, kind, detail: typeWords(type), documentation, type };
}

export function valueOption({ value, label }: AllowedValue): CompletionOption {
  const text = typeof value === "number" ? String(value) : JSON.stringify(value);
  return { label: text, insert: text, kind: "value", detail: label ?? "", documentation: "" };
}

function signatureOf(name: string, { parameters, variadic }: Overload): string {
  const shown = parameters.map((parameter) => (parameter.required ? parameter.name : `${parameter.name}?`));
  return `${name}(${shown.join(", ")}${variadic ? ", …" : ""})`;
}

function functionOption(name: string, overloads: readonly Overload[]): CompletionOption {
  const [first] = overloads;
  const empty = overloads.every(({ parameters }) => parameters.length === 0);
  return {
    label: name,
    insert: `${name}()`,
    ...(empty ? {} : { caret: name.length + 1 }),
    kind: "function",
    detail: first === undefined ? `${name}()` : signatureOf(name, first),
    documentation: functionNotes[name]?.about ?? "",
  };
}

/** All built-in functions, each once. */
export const functionOptions: readonly CompletionOption[] = [...builtinOverloads]
  .filter(([name]) => name !== "range")
  .map(([name, overloads]) => functionOption(name, overloads));

const keyword = (label: string, insert: string, documentation: string): CompletionOption => {
  const gap = insert.indexOf("…");
  return {
    label,
    insert: insert.replaceAll("…", ""),
    ...(gap < 0 ? {} : { caret: gap }),
    kind: "keyword",
    detail: "",
    documentation,
  };
};

/** What stands where a value does. */
export const keywordOptions: readonly CompletionOption[] = [
  keyword("if", "if … then  else ", "One value or another, by a condition: if a > 1 then 2 else 3."),
  keyword("for", "for item in … return ", "A value for each item: for i in items return i.price."),
  keyword("some", "some item in … satisfies ", "Whether a condition holds for at least one item."),
  keyword("every", "every item in … satisfies ", "Whether a condition holds for all items."),
  keyword("true", "true", "Yes."),
  keyword("false", "false", "No."),
  keyword("null", "null", "Nothing: a value that is missing."),
];
