/**
 * A model, compiled once to closures over its requirement graph (DMN 1.5, chapters 6, 7 and 10). Total: every model that
 * passes its schema gives an answer; what is wrong with it stands in `problems`, and what depends on that is not evaluated.
 */
import type { DecisionModel, ElementReference } from "@/contracts/decision";
import type { DecisionProblem } from "@/engine/decision/problem";
import { compileCallableDecisions } from "./compile-callable-decisions";
import { compileDecision } from "./compile-decision";
import { compileKnowledgeModel } from "./compile-knowledge-model";
import { compileLogic } from "./compile-logic";
import type { CompiledElement, CompiledService } from "./compiled-element";
import { linkModels } from "./link-models";
import { LogicSite, type SiteTools } from "./logic-site";
import type { ModelUnit } from "./model-unit";
import { orderElements } from "./order-elements";
import { findRequired, type Requirement } from "./requirements";

export interface CompiledDecisionModel {
  readonly model: DecisionModel;
  readonly problems: readonly DecisionProblem[];
  /** The model's own elements by id. */
  readonly elements: ReadonlyMap<string, CompiledElement>;
}

/** Compiles an element whose requirements are all compiled. */
type Completion = () => void;

/** Finds what elements require and gives the step that completes each. */
function prepare(unit: ModelUnit, tools: SiteTools, steps: Map<CompiledElement, Completion>): void {
  const { model, elements } = unit;
  const siteOf = (element: CompiledElement) => new LogicSite(tools, element.place);
  const each = <Source extends { id: string; name: string; typeRef?: string | undefined }>(
    sources: readonly Source[],
    references: (source: Source) => readonly ElementReference[],
    complete: (source: Source, element: CompiledElement, required: Requirement[]) => void,
  ) => {
    for (const source of sources) {
      const element = elements.get(source.id);
      if (element === undefined || element.name !== source.name || steps.has(element)) continue;
      const site = siteOf(element);
      element.data = site.type(source.typeRef);
      element.type = element.data.feel;
      const required = findRequired(references(source), unit.find, site);
      element.required = required
        .map((requirement) => requirement.element)
        .filter((other) => other !== element);
      steps.set(element, () => complete(source, element, required));
    }
  };
  each(
    model.inputData,
    () => [],
    () => undefined,
  );
  each(
    model.decisions,
    ({ information, knowledge }) => [...information, ...knowledge],
    (decision, element, required) => {
      if (required.some((requirement) => requirement.element === element))
        siteOf(element).report("cyclicRequirements", `“${decision.name}” requires itself.`);
      else compileDecision(decision, element, required, siteOf(element));
    },
  );
  each(
    model.knowledgeModels,
    ({ knowledge }) => knowledge,
    (knowledge, element, required) => {
      const others = required.filter((requirement) => requirement.element !== element);
      compileKnowledgeModel(knowledge, element, others, siteOf(element));
    },
  );
  each(
    model.services,
    (service) => [...service.inputDecisions, ...service.inputData, ...service.outputDecisions],
    (service, element) => {
      const found = (references: readonly ElementReference[]) =>
        references.flatMap((reference) => unit.find(reference)?.element ?? []);
      const inputs = found([...service.inputData, ...service.inputDecisions]);
      const outputs = found(service.outputDecisions);
      if (isService(element)) compileCallableDecisions(element, { inputs, outputs }, siteOf(element));
    },
  );
}

export function isService(element: CompiledElement): element is CompiledService {
  return element.kind === "service";
}

function reportCycle(element: CompiledElement, cyclic: readonly CompiledElement[], unit: ModelUnit): void {
  const others = cyclic.filter((other) => other !== element && element.required.includes(other));
  const names = others.map(({ name }) => `“${name}”`).join(" and ");
  unit.report(
    "cyclicRequirements",
    `“${element.name}” requires ${names}, which in the end requires “${element.name}”.`,
    element.place,
  );
}

/** Imported models are found by their namespaces among `imports`. */
export function compileDecisionModel(
  model: DecisionModel,
  imports: readonly DecisionModel[] = [],
  { checksTypes = false }: { checksTypes?: boolean } = {},
): CompiledDecisionModel {
  const problems: DecisionProblem[] = [];
  const { main, units } = linkModels(model, imports, problems);
  const steps = new Map<CompiledElement, Completion>();
  const spent = { effort: 0 };
  for (const unit of units) {
    const namedTypes = unit.types.named();
    const tools = { types: unit.types, namedTypes, problems, compile: compileLogic, checksTypes, spent };
    prepare(unit, tools, steps);
  }
  const { ordered, cyclic } = orderElements([...steps.keys()]);
  for (const element of ordered) steps.get(element)?.();
  for (const element of cyclic) reportCycle(element, cyclic, main);
  return { model, problems, elements: main.elements };
}
