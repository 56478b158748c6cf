import type { BoxedExpression, DecisionTable } from "@/contracts/boxed-expression";
import type { DecisionModel } from "@/contracts/decision";
import { analyseTable } from "./analysis/analyse-table";
import { regionInWords } from "./analysis/region-in-words";
import { type CompiledDecisionModel, compileDecisionModel } from "./compile/compile-decision-model";
import { eachTable } from "./each-table";
import { hitPolicyRegistry } from "./hit-policies/registry";
import type { DecisionProblem, Place } from "./problem";

/** Gaps and overlaps of one kind that are told of a table; the analysis has all. */
const mostTold = 5;

function doubt(code: string, message: string, place: Place): DecisionProblem {
  return { severity: "warning", code, message, ...place };
}

/** Two rules of a table in which only one may fire, or in which those that fire have to agree. */
function overlapsOf(table: DecisionTable, model: DecisionModel, place: Place): DecisionProblem[] {
  const { overlaps, masked, gaps } = analyseTable(table, model.itemDefinitions);
  const title = hitPolicyRegistry[table.hitPolicy].title;
  const wrong = overlaps.filter(
    ({ sameOutputs }) => table.hitPolicy === "U" || (table.hitPolicy === "A" && !sameOutputs),
  );
  const told = wrong.slice(0, mostTold).map(({ rules: [left, right], ...region }) => {
    const what = table.hitPolicy === "U" ? "both fire" : "fire together and give different results";
    const message = `Rules ${left} and ${right} ${what} ${regionInWords(region)}; the hit policy ${title} does not allow that.`;
    return doubt("rulesOverlap", message, { ...place, rule: right });
  });
  const never = masked.slice(0, mostTold).map(({ rule, by }) => {
    const message = `Rule ${rule} never fires, since rule ${by} comes first and holds whenever it does.`;
    return doubt("ruleMasked", message, { ...place, rule });
  });
  const single = ["U", "A", "P", "F"].includes(table.hitPolicy);
  const hasDefault = table.outputs.some(({ defaultValue = "" }) => defaultValue.trim() !== "");
  const open = single && !hasDefault ? gaps.slice(0, mostTold) : [];
  const missing = open.map((region) =>
    doubt("noRuleFires", `No rule fires ${regionInWords(region)}; the result is then null.`, place),
  );
  return [...told, ...never, ...missing];
}

/**
 * Everything that is wrong or doubtful about a model: what keeps it from being evaluated, types that do not fit, and rules of
 * tables that overlap or leave something out. Costlier than compiling: for while it is edited and before it is published.
 */
export function checkDecisionModel(
  model: DecisionModel,
  imports: readonly DecisionModel[] = [],
): CompiledDecisionModel {
  const compiled = compileDecisionModel(model, imports, { checksTypes: true });
  const sources: { id: string; name: string; logic?: BoxedExpression | undefined }[] = [
    ...model.decisions,
    ...model.knowledgeModels,
  ];
  const doubts = sources.flatMap(({ id, name, logic }) =>
    logic === undefined
      ? []
      : eachTable(logic).flatMap(({ table, part }) => {
          const place = { element: id, elementName: name, ...(part.length === 0 ? {} : { part }) };
          return overlapsOf(table, model, place);
        }),
  );
  return { ...compiled, problems: [...compiled.problems, ...doubts] };
}
