import type { NodeCompiler } from "@/engine/expression/compile/compiler";
import { arithmeticNodes } from "./arithmetic";
import { comparisonNodes } from "./comparison";
import { contextNodes } from "./contexts";
import { filterNodes } from "./filters";
import { functionNodes } from "./functions";
import { instanceOfNodes } from "./instance-of";
import { iterationNodes } from "./iterations";
import { listNodes } from "./lists";
import { literalNodes } from "./literals";
import { logicNodes } from "./logic";
import { nameNodes } from "./names";
import { pathNodes } from "./paths";
import { rangeNodes } from "./ranges";
import { unaryTestNodes } from "./unary-tests";

/** How each kind of node of the grammar becomes code. */
export const nodeRegistry: Readonly<Record<string, NodeCompiler>> = {
  ...literalNodes,
  ...nameNodes,
  ...arithmeticNodes,
  ...comparisonNodes,
  ...logicNodes,
  ...pathNodes,
  ...filterNodes,
  ...listNodes,
  ...contextNodes,
  ...rangeNodes,
  ...iterationNodes,
  ...functionNodes,
  ...instanceOfNodes,
  ...unaryTestNodes,
};
