import type { BoxedExpression, ExpressionKind } from "@/contracts/boxed-expression";
import type { CompiledLogic } from "@/engine/decision/compile/logic";
import type { LogicSite } from "@/engine/decision/compile/logic-site";
import { conditional } from "./conditional";
import { context } from "./context";
import { decisionTable } from "./decision-table";
import { filter } from "./filter";
import { forLoop } from "./for-loop";
import { functionDefinition } from "./function-definition";
import { invocation } from "./invocation";
import { list } from "./list";
import { literalExpression } from "./literal-expression";
import type { LogicEntry } from "./logic-entry";
import { quantified } from "./quantified";
import { relation } from "./relation";

const entries: { [Kind in ExpressionKind]: LogicEntry<Kind> } = {
  literalExpression,
  decisionTable,
  context,
  invocation,
  list,
  relation,
  functionDefinition,
  conditional,
  filter,
  for: forLoop,
  some: quantified,
  every: quantified,
};

/** Every kind of boxed expression. Each entry is only ever called with expressions of its kind. */
export function compileByKind<Kind extends ExpressionKind>(
  expression: Extract<BoxedExpression, { kind: Kind }>,
  site: LogicSite,
): CompiledLogic {
  return entries[expression.kind as Kind](expression, site);
}
