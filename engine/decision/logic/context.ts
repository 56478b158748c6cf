/**
 * Named entries, each seeing those before it (DMN 1.5, 10.2.1.4). The last may have no name: it is then the result. An
 * entry that is a function may call itself.
 */
import type { ContextEntry } from "@/contracts/boxed-expression";
import type { CompiledLogic, LogicFrame } from "@/engine/decision/compile/logic";
import { copyOf } from "@/engine/decision/compile/logic";
import type { LogicSite } from "@/engine/decision/compile/logic-site";
import type { DataType } from "@/engine/decision/types/data-type";
import type { FeelType } from "@/engine/expression/types/feel-type";
import { emptyContext, type FeelValue } from "@/engine/expression/values/feel-value";
import { functionType } from "./function-definition";
import type { LogicEntry } from "./logic-entry";

interface CompiledEntry {
  name: string;
  slot: number;
  logic: CompiledLogic;
  type: DataType;
}

/** A named entry, and the place from where the next one sees it. */
function compileEntry(
  { variable, expression }: ContextEntry,
  site: LogicSite,
): { entry: CompiledEntry; next: LogicSite } {
  const name = variable?.name ?? "";
  const type = site.type(variable?.typeRef);
  const own = expression.kind === "functionDefinition" ? functionType(expression, site) : null;
  const body = own === null ? site : site.with(name, own).site;
  const logic = body.inside(name).expecting(type.feel).compile(expression);
  const known: FeelType = type.feel.kind === "Any" ? logic.type : type.feel;
  const { site: next, slot } = site.with(name, known);
  return { entry: { name, slot, logic, type }, next };
}

function runEntry({ slot, logic, type }: CompiledEntry, frame: LogicFrame, site: LogicSite): FeelValue {
  const value = frame.explainer.border(logic.run(frame), type, site.place, frame.run);
  frame.values[slot] = value;
  return value;
}

export const context: LogicEntry<"context"> = ({ entries }, site) => {
  const compiled: CompiledEntry[] = [];
  let inner = site;
  let result: CompiledLogic | null = null;
  for (const [index, each] of entries.entries()) {
    if (each.variable === undefined && index === entries.length - 1) {
      result = inner.inside("result").compile(each.expression);
    } else if (each.variable === undefined) {
      site.report("entryWithoutName", `Entry ${index + 1} has no name; only the last one may have none.`);
    } else {
      if (compiled.some(({ name }) => name === each.variable?.name))
        site.report("nameRepeated", `There are two entries with the name “${each.variable.name}”.`);
      const { entry, next } = compileEntry(each, inner);
      compiled.push(entry);
      inner = next;
    }
  }
  const types = compiled.map(({ name, logic, type }): [string, FeelType] => [
    name,
    type.feel.kind === "Any" ? logic.type : type.feel,
  ]);
  return {
    type: result?.type ?? { kind: "contextOf", entries: new Map(types) },
    run: (outer) => {
      const frame = copyOf(outer);
      const built = emptyContext();
      frame.run.charge(2 * compiled.length);
      for (const entry of compiled) built[entry.name] = runEntry(entry, frame, site);
      return result === null ? built : result.run(frame);
    },
  };
};
