import type { Value } from "@/contracts/value";
import type { CompiledElement } from "@/engine/decision/compile/compiled-element";
import { inputsOf } from "@/engine/decision/evaluate/inputs-of";
import { compileExpression } from "@/engine/expression/compile-expression";

/** In which control a value is typed. */
export type InputKind = "text" | "number" | "yesNo" | "date" | "feel";

export type TestInput = { name: string; kind: InputKind; typeName: string };

/** What a decision or service has to be given. */
export function testInputs(element: CompiledElement | undefined): TestInput[] {
  if (element?.kind !== "decision" && element?.kind !== "service") return [];
  return inputsOf(element).map(({ name, data, type }) => ({
    name,
    kind: kinds[type.kind] ?? "feel",
    typeName: data.name,
  }));
}

const kinds: Readonly<Record<string, InputKind>> = {
  string: "text",
  number: "number",
  boolean: "yesNo",
  date: "date",
};

export type ReadInput = { ok: true; value: Value } | { ok: false; message: string };

/** The value of what was typed; an empty control gives null. */
export function readInput({ kind }: TestInput, text: string, now: string): ReadInput {
  const trimmed = text.trim();
  if (trimmed === "") return { ok: true, value: null };
  if (kind === "text") return { ok: true, value: text };
  if (kind === "date") return { ok: true, value: { "@type": "date", lexical: trimmed } };
  const compiled = compileExpression(trimmed, { refuseUnknownNames: true });
  if (!compiled.ok) return { ok: false, message: compiled.problems[0]?.message ?? "This is not a value." };
  const result = compiled.expression.evaluate({ variables: {}, now });
  return result.ok ? result : { ok: false, message: result.error.message };
}
