import type { BoxedExpression } from "@/contracts/boxed-expression";
import { compileByKind } from "@/engine/decision/logic/registry";
import type { CompiledLogic } from "./logic";
import type { LogicSite } from "./logic-site";

/** Compiles any kind of boxed expression; what it gives is converted to its declared type. */
export function compileLogic(expression: BoxedExpression, site: LogicSite): CompiledLogic {
  const compiled = compileByKind(expression, site);
  if (expression.typeRef === undefined || expression.kind === "functionDefinition") return compiled;
  const type = site.type(expression.typeRef);
  return {
    type: type.feel.kind === "Any" ? compiled.type : type.feel,
    run: (frame) => frame.explainer.border(compiled.run(frame), type, site.place, frame.run),
  };
}
