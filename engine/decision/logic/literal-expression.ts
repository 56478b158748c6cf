import { anyType } from "@/engine/expression/types/feel-type";
import type { LogicEntry } from "./logic-entry";

export const literalExpression: LogicEntry<"literalExpression"> = ({ text }, site) => ({
  run: site.expression(text),
  type: anyType,
});
