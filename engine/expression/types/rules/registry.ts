import type { TypeRule } from "@/engine/expression/types/typer";
import { arithmeticRules } from "./arithmetic-rules";
import { comparisonRules } from "./comparison-rules";
import { contextRules } from "./context-rules";
import { functionRules } from "./function-rules";
import { listRules } from "./list-rules";
import { literalRules } from "./literal-rules";
import { logicRules } from "./logic-rules";
import { nameRules } from "./name-rules";
import { testRules } from "./test-rules";

/** How the type of each kind of node is found. */
export const typeRules: Readonly<Record<string, TypeRule>> = {
  ...literalRules,
  ...nameRules,
  ...arithmeticRules,
  ...comparisonRules,
  ...logicRules,
  ...listRules,
  ...contextRules,
  ...functionRules,
  ...testRules,
};
