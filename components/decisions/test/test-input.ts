import type { Value } from "@/contracts/value";
import type { CompiledElement } from "@/engine/decision/compile/compiled-element";
import { inputsOf } from "@/engine/decision/evaluate/inputs-of";
import { compileExpression } from "@/engine/expression/compile-expression";
import type { FeelType } from "@/engine/expression/types/feel-type";

/** In which control a value is typed. */
export type InputKind = "text" | "number" | "yesNo" | "date" | "feel";

/** A value to type: an input, or a single entry of one that is a structure. */
export type TestInput = {
  /** The input's name, then those of the entries on the way. */
  path: readonly string[];
  kind: InputKind;
  /** The type as the model calls it; of an entry, as FEEL does. */
  typeName: string;
};

/** Names what was typed where. */
export const inputKey = ({ path }: Pick<TestInput, "path">): string => path.join(" › ");

/** Deeper structures are written in FEEL. */
const MAX_DEPTH = 4;

const kinds: Readonly<Record<string, InputKind>> = {
  string: "text",
  number: "number",
  boolean: "yesNo",
  date: "date",
};

/** What a decision or service has to be given. */
export function testInputs(element: CompiledElement | undefined): TestInput[] {
  if (element?.kind !== "decision" && element?.kind !== "service") return [];
  return inputsOf(element).flatMap(({ name, data, type }) => controlsOf([name], type, data.name));
}

function controlsOf(path: readonly string[], type: FeelType, typeName: string): TestInput[] {
  if (type.kind === "contextOf" && type.entries.size > 0 && path.length < MAX_DEPTH) {
    return [...type.entries].flatMap(([key, entry]) => controlsOf([...path, key], entry, entry.kind));
  }
  return [{ path, kind: kinds[type.kind] ?? "feel", typeName }];
}

export type ReadInput = { ok: true; value: Value } | { ok: false; message: string };

/** The value of what was typed; an empty control gives null. */
export function readInput({ kind }: Pick<TestInput, "kind">, text: string, now: string): ReadInput {
  const trimmed = text.trim();
  if (trimmed === "") return { ok: true, value: null };
  if (kind === "text") return { ok: true, value: text };
  if (kind === "date") return { ok: true, value: { "@type": "date", lexical: trimmed } };
  const compiled = compileExpression(trimmed, { refuseUnknownNames: true });
  if (!compiled.ok) return { ok: false, message: compiled.problems[0]?.message ?? "This is not a value." };
  const result = compiled.expression.evaluate({ variables: {}, now });
  return result.ok ? result : { ok: false, message: result.error.message };
}
