import type { BoxedExpression, ExpressionKind } from "@/contracts/boxed-expression";
import type { CompiledLogic } from "@/engine/decision/compile/logic";
import type { LogicSite } from "@/engine/decision/compile/logic-site";

/** How a kind of boxed expression is compiled; its file is the only place that knows. */
export type LogicEntry<Kind extends ExpressionKind> = (
  expression: Extract<BoxedExpression, { kind: Kind }>,
  site: LogicSite,
) => CompiledLogic;
