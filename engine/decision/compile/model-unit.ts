/** A model with its imports, each model once: the shells of its elements, its types, and how references find elements. */
import type { DecisionModel, ElementReference, ItemDefinition } from "@/contracts/decision";
import type { DecisionProblem, Place } from "@/engine/decision/problem";
import { anyData } from "@/engine/decision/types/data-type";
import { type ReportType, TypeTable } from "@/engine/decision/types/type-table";
import { anyType } from "@/engine/expression/types/feel-type";
import type { CompiledElement, CompiledService, ElementKind } from "./compiled-element";
import type { Requirement } from "./requirements";

type Named = { id: string; name: string; variable?: string | undefined };

export class ModelUnit {
  readonly model: DecisionModel;
  readonly types: TypeTable;
  readonly elements = new Map<string, CompiledElement>();
  readonly imports: ReadonlyMap<string, { name: string; unit: ModelUnit }>;
  readonly #place: Place;
  readonly #problems: DecisionProblem[];

  constructor(
    model: DecisionModel,
    imports: ReadonlyMap<string, { name: string; unit: ModelUnit }>,
    { problems, isImported }: { problems: DecisionProblem[]; isImported: boolean },
  ) {
    this.model = model;
    this.imports = imports;
    this.#problems = problems;
    this.#place =
      isImported && model.namespace !== undefined && model.namespace !== ""
        ? { namespace: model.namespace }
        : {};
    const tables = new Map([...imports.values()].map(({ name, unit }) => [name, unit.types]));
    const reportType: ReportType = (definition, code, message) => this.#reportType(definition, code, message);
    this.types = new TypeTable(model.itemDefinitions, tables, reportType);
    for (const each of model.inputData) this.#add("inputData", each);
    for (const each of model.decisions) this.#add("decision", each);
    for (const each of model.knowledgeModels) this.#add("knowledgeModel", each);
    for (const each of model.services) this.#addService(each);
    this.#warnOfNames();
  }

  report(code: string, message: string, place: Place): void {
    this.#problems.push({ severity: "error", code, message, ...this.#place, ...place });
  }

  find = ({ id, namespace }: ElementReference): Requirement | null => {
    const own = namespace === undefined || namespace === this.model.namespace;
    const element = own ? this.elements.get(id) : undefined;
    if (element !== undefined) return { element, prefix: null };
    const imported = namespace === undefined ? undefined : this.imports.get(namespace);
    const found = imported?.unit.elements.get(id);
    return imported === undefined || found === undefined ? null : { element: found, prefix: imported.name };
  };

  #reportType({ id, name }: ItemDefinition, code: string, message: string): void {
    this.report(code, message, { element: id ?? name, elementName: name });
  }

  #shell(kind: ElementKind, { id, name, variable = name }: Named): CompiledElement {
    const key = `${this.model.namespace ?? ""}#${id}`;
    const place = { ...this.#place, element: id, elementName: name };
    return {
      kind,
      key,
      id,
      name,
      names: variable === name ? [name] : [name, variable],
      place,
      type: anyType,
      data: anyData,
      required: [],
      value: () => null,
    };
  }

  #add(kind: Exclude<ElementKind, "service">, named: Named): void {
    if (this.#isFree(named)) this.elements.set(named.id, this.#shell(kind, named));
  }

  #addService(named: Named): void {
    if (!this.#isFree(named)) return;
    const service: CompiledService = {
      ...this.#shell("service", named),
      kind: "service",
      inputs: [],
      outputs: [],
      invoke: () => null,
    };
    this.elements.set(named.id, service);
  }

  #isFree({ id, name }: Named): boolean {
    if (!this.elements.has(id)) return true;
    const message = `Two elements have the id “${id}”; the second, “${name}”, is left out.`;
    this.report("idRepeated", message, { element: id, elementName: name });
    return false;
  }

  #warnOfNames(): void {
    const names = new Set<string>();
    for (const { name, place } of this.elements.values()) {
      if (names.has(name)) {
        const message = `Two elements have the name “${name}”.`;
        this.#problems.push({ severity: "warning", code: "nameRepeated", message, ...place });
      }
      names.add(name);
    }
  }
}
