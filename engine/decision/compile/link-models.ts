/** The model and all that it imports, by namespace. An import that is missing or leads back to itself is reported. */
import type { DecisionModel } from "@/contracts/decision";
import type { DecisionProblem } from "@/engine/decision/problem";
import { ModelUnit } from "./model-unit";

export interface LinkedModels {
  main: ModelUnit;
  /** Imported ones first, so that each stands after all it imports. */
  units: readonly ModelUnit[];
}

export function linkModels(
  model: DecisionModel,
  imports: readonly DecisionModel[],
  problems: DecisionProblem[],
): LinkedModels {
  const available = new Map(imports.map((each) => [each.namespace ?? "", each]));
  const done = new Map<DecisionModel, ModelUnit>();
  const open = new Set<DecisionModel>();
  const link = (each: DecisionModel): ModelUnit => {
    open.add(each);
    const found = new Map<string, { name: string; unit: ModelUnit }>();
    for (const { name, namespace } of each.imports ?? []) {
      const imported = available.get(namespace);
      if (imported === undefined || open.has(imported)) {
        const message =
          imported === undefined
            ? `The model “${namespace}”, imported as “${name}”, is not there.`
            : `The models import each other: “${each.name}” and “${imported.name}”.`;
        problems.push({ severity: "error", code: "importMissing", message });
        continue;
      }
      found.set(namespace, { name, unit: done.get(imported) ?? link(imported) });
    }
    open.delete(each);
    const unit = new ModelUnit(each, found, { problems, isImported: each !== model });
    done.set(each, unit);
    return unit;
  };
  const main = link(model);
  return { main, units: [...done.values()] };
}
