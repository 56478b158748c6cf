import type { FeelFunction } from "@/engine/expression/values/feel-value";
import { asFunction } from "./as-function";
import { booleanFunctions } from "./boolean-functions";
import { contextFunctions } from "./context-functions";
import { conversionFunctions } from "./conversion-functions";
import { listEditingFunctions } from "./list-editing-functions";
import { listFunctions } from "./list-functions";
import { numberFunctions } from "./number-functions";
import type { Overload } from "./overload";
import { rangeFunctions } from "./range-functions";
import { regexFunctions } from "./regex-functions";
import { sortFunctions } from "./sort-functions";
import { statisticsFunctions } from "./statistics-functions";
import { stringFunctions } from "./string-functions";
import { temporalFunctions } from "./temporal-functions";

const tables = [
  booleanFunctions,
  contextFunctions,
  conversionFunctions,
  listFunctions,
  listEditingFunctions,
  numberFunctions,
  rangeFunctions,
  regexFunctions,
  sortFunctions,
  statisticsFunctions,
  stringFunctions,
  temporalFunctions,
];

/** How each built-in function can be called, by its name. */
export const builtinOverloads: ReadonlyMap<string, readonly Overload[]> = new Map(
  tables.flatMap((table) => Object.entries(table)),
);

/** Every built-in function as a value, by its name. */
export const builtinFunctions: ReadonlyMap<string, FeelFunction> = new Map(
  [...builtinOverloads].map(([name, overloads]) => [name, asFunction(overloads)]),
);
