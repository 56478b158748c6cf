import { anyType } from "@/engine/expression/types/feel-type";
import type { LogicEntry } from "./logic-entry";

export const literalExpression: LogicEntry<"literalExpression"> = ({ text, typeRef }, site) => ({
  run: site.expression(text, typeRef === undefined ? site.expected : site.type(typeRef).feel),
  type: anyType,
});
