import type { BoxedExpression, DecisionTable } from "@/contracts/boxed-expression";

export interface FoundTable {
  table: DecisionTable;
  /** The way to it, as problems name it. */
  part: readonly string[];
}

/** The expressions directly inside another, with the name of their place. */
function partsOf(expression: BoxedExpression): [string, BoxedExpression | undefined][] {
  switch (expression.kind) {
    case "context":
      return expression.entries.map((entry) => [entry.variable?.name ?? "result", entry.expression]);
    case "invocation":
      return [
        ["function", expression.called],
        ...expression.bindings.map((binding): [string, BoxedExpression] => [
          binding.parameter.name,
          binding.expression,
        ]),
      ];
    case "list":
      return expression.items.map((item, index) => [`item ${index + 1}`, item]);
    case "functionDefinition":
      return [["", expression.body]];
    case "conditional":
      return [
        ["if", expression.if],
        ["then", expression.then],
        ["else", expression.else],
      ];
    case "filter":
      return [
        ["in", expression.in],
        ["match", expression.match],
      ];
    case "for":
      return [
        ["in", expression.in],
        ["return", expression.return],
      ];
    case "some":
    case "every":
      return [
        ["in", expression.in],
        ["satisfies", expression.satisfies],
      ];
    case "relation":
    case "literalExpression":
    case "decisionTable":
      return [];
  }
}

/** All decision tables in an element's logic. */
export function eachTable(logic: BoxedExpression): FoundTable[] {
  if (logic.kind === "decisionTable") return [{ table: logic, part: [] }];
  return partsOf(logic).flatMap(([name, inner]) =>
    inner === undefined
      ? []
      : eachTable(inner).map(({ table, part }) => ({ table, part: name === "" ? part : [name, ...part] })),
  );
}
