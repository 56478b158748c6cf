/** Whether some item, or every item, satisfies (DMN 1.5, 10.2.1.11); null where a test gives no truth value. */
import type { QuantifiedExpression } from "@/contracts/boxed-expression";
import type { CompiledLogic } from "@/engine/decision/compile/logic";
import { copyOf } from "@/engine/decision/compile/logic";
import type { LogicSite } from "@/engine/decision/compile/logic-site";
import { anyType } from "@/engine/expression/types/feel-type";
import { itemsOf } from "@/engine/expression/values/iterate";

export function quantified(expression: QuantifiedExpression, site: LogicSite): CompiledLogic {
  const decisive = expression.kind === "some";
  const source = site.inside("in").compile(expression.in);
  const element = source.type.kind === "list" ? source.type.element : anyType;
  const { site: inner, slot } = site.with(expression.iterator, element);
  const test = inner.inside("satisfies").compile(expression.satisfies);
  return {
    type: { kind: "boolean" },
    run: (outer) => {
      let outcome: boolean | null = !decisive;
      const done = itemsOf(source.run(outer), (item) => {
        const frame = copyOf(outer);
        frame.values[slot] = item;
        const holds = test.run(frame);
        if (holds !== null && typeof holds !== "boolean") {
          outcome = null;
          return false;
        }
        if (holds === decisive) outcome = decisive;
        else if (holds !== !decisive) outcome = null;
        return holds !== decisive;
      });
      return done === null ? null : outcome;
    },
  };
}
