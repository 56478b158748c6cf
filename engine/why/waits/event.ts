import { inList } from "@/engine/elements/in-list";
import { compileExpression } from "@/engine/expression/compile-expression";
import { namesInText } from "@/engine/form/names-in-text";
import { variablesAt } from "@/engine/instance/token-tree";
import { conditionOf, eventInWords } from "../event-in-words";
import type { WaitScope, WaitSentences } from "../types";
import { valueInWords } from "../value-in-words";
import { capital } from "../why-names";

/** Something that comes from outside, or values that become so. */
export function event(scope: WaitScope): WaitSentences {
  const { token, node, names } = scope;
  const what = eventInWords(token, node, names);
  switch (token.awaited?.kind) {
    case "message":
      return {
        notDone: [`${capital(what)} has not arrived.`],
        next: ["It goes on when another request or system sends that message."],
      };
    case "signal":
      return {
        notDone: [`${capital(what)} has not been sent since it waits.`],
        next: ["It goes on when any request or system sends that signal."],
      };
    case "conditional":
      return {
        notDone: [`\`${conditionOf(node)}\` is not true${sawInWords(scope)}.`],
        next: ["It goes on by itself as soon as the values make it true."],
      };
    default:
      return { notDone: [`${capital(what)} has not happened.`], next: [] };
  }
}

function sawInWords({ graph, state, token, node, names }: WaitScope): string {
  const source = conditionOf(node);
  const variables = variablesAt(state, token);
  const compiled = compileExpression(source, {
    names: namesInText(source, new Map(Object.entries(variables))),
  });
  const read = compiled.ok ? compiled.expression.names : [];
  const told = read.flatMap((name) => valueInWords(graph, name, variables[name] ?? null, names) ?? []);
  return told.length === 0 ? "" : ` (${inList(told, "and").replaceAll(" was ", " is ")})`;
}
