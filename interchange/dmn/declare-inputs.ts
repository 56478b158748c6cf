/**
 * Some tools (Camunda among them) let a decision read names that the file declares nowhere. DMN wants each of them required:
 * so what a required decision gives under another name becomes its variable, and everything else becomes input data.
 */
import type { Decision, DecisionModel, InputData } from "@/contracts/decision";
import { builtinFunctions } from "@/engine/expression/builtins/registry";
import { compileExpression } from "@/engine/expression/compile-expression";
import { compileUnaryTests } from "@/engine/expression/compile-unary-tests";
import type { ReportLine } from "@/interchange/problem";

interface Declared {
  model: DecisionModel;
  report: ReportLine[];
}

export function declareInputs(model: DecisionModel): Declared {
  const declaring = new Declaring(model);
  for (const decision of model.decisions) declaring.declareFor(decision);
  return declaring.result();
}

class Declaring {
  readonly #model: DecisionModel;
  readonly #inputs = new Map<string, InputData>();
  readonly #variables = new Map<string, string>();
  readonly #required = new Map<string, string[]>();
  readonly #report: ReportLine[] = [];
  readonly #ids: Set<string>;
  readonly #decisions: ReadonlyMap<string, Decision>;

  constructor(model: DecisionModel) {
    this.#model = model;
    const { inputData, decisions, knowledgeModels, services } = model;
    this.#ids = new Set([...inputData, ...decisions, ...knowledgeModels, ...services].map(({ id }) => id));
    this.#decisions = new Map(decisions.map((decision) => [decision.id, decision]));
    for (const input of inputData) for (const name of namesOf(input)) this.#inputs.set(name, input);
  }

  declareFor(decision: Decision): void {
    const seen = this.#seenBy(decision);
    for (const name of new Set(readNames(decision, seen))) {
      if (seen.has(name) || builtinFunctions.has(name)) continue;
      const giver = this.#givers(decision).find((other) => givesAs(other, name));
      if (giver !== undefined && giver.variable === undefined && !this.#variables.has(giver.id)) {
        this.#variables.set(giver.id, name);
        this.#tell(decision, `"${name}" is what "${giver.name}" gives.`);
      } else if (giver === undefined || this.#variables.get(giver.id) !== name) this.#require(decision, name);
    }
  }

  result(): Declared {
    if (this.#report.length === 0) return { model: this.#model, report: [] };
    const known = new Set(this.#model.inputData);
    const decisions = this.#model.decisions.map((decision): Decision => {
      const variable = this.#variables.get(decision.id);
      const information = (this.#required.get(decision.id) ?? []).map((id) => ({ id }));
      return {
        ...decision,
        ...(variable === undefined ? {} : { variable }),
        information: [...decision.information, ...information],
      };
    });
    const inputData = [...known, ...[...this.#inputs.values()].filter((input) => !known.has(input))];
    return { model: { ...this.#model, inputData, decisions }, report: this.#report };
  }

  #givers({ information }: Decision): Decision[] {
    return information.flatMap(({ id, namespace }) =>
      namespace === undefined ? (this.#decisions.get(id) ?? []) : [],
    );
  }

  /** The names that its requirements declare. */
  #seenBy({ information, knowledge }: Decision): Set<string> {
    const { inputData, decisions, knowledgeModels, services, imports = [] } = this.#model;
    const required = new Set([...information, ...knowledge].map(({ id }) => id));
    const elements = [...inputData, ...decisions, ...knowledgeModels, ...services];
    return new Set([
      ...elements.filter(({ id }) => required.has(id)).flatMap(namesOf),
      ...imports.map(({ name }) => name),
    ]);
  }

  #require(decision: Decision, name: string): void {
    const input = this.#inputs.get(name) ?? { id: this.#newId(name), name, typeRef: typeOf(decision, name) };
    this.#inputs.set(name, input);
    this.#required.set(decision.id, [...(this.#required.get(decision.id) ?? []), input.id]);
    this.#tell(decision, `"${name}" is declared nowhere in the file: it is an input now.`);
  }

  #newId(name: string): string {
    const base = `input_${name.replace(/[^\p{L}\p{N}_]/gu, "_")}`.slice(0, 200);
    let id = base;
    for (let count = 2; this.#ids.has(id); count += 1) id = `${base}_${count}`;
    this.#ids.add(id);
    return id;
  }

  #tell({ id }: Decision, message: string): void {
    this.#report.push({ level: "mapped", message, elementId: id });
  }
}

const namesOf = ({ name, variable }: { name: string; variable?: string | undefined }) =>
  variable === undefined ? [name] : [name, variable];

/** Whether people know what it gives under this name: its id, or the name of its only output. */
function givesAs({ id, logic }: Decision, name: string): boolean {
  if (id === name) return true;
  return logic?.kind === "decisionTable" && logic.outputs.length === 1 && logic.outputs[0]?.name === name;
}

/** What its expressions read; an expression that cannot be read is for the check to tell. */
function readNames({ logic }: Decision, seen: ReadonlySet<string>): string[] {
  const options = { names: [...seen] };
  const read = (compile: typeof compileExpression | typeof compileUnaryTests, text: string) => {
    const compiled = compile(text, options);
    return compiled.ok ? compiled.expression.names : [];
  };
  if (logic?.kind === "literalExpression") return [...read(compileExpression, logic.text)];
  if (logic?.kind !== "decisionTable") return [];
  return [
    ...logic.inputs.flatMap(({ expression }) => read(compileExpression, expression)),
    ...logic.rules.flatMap(({ inputs, outputs }) => [
      ...inputs.filter(mayName).flatMap((test) => read(compileUnaryTests, test)),
      ...outputs.filter(mayName).flatMap((result) => read(compileExpression, result)),
    ]),
  ];
}

/** Most cells are constants, of which there can be very many: only what has a letter outside of quotes is read. */
const mayName = (text: string) => /\p{L}/u.test(text.replace(/"[^"]*"/gu, ""));

/** The type of the column that is just this name. */
function typeOf({ logic }: Decision, name: string): string | undefined {
  if (logic?.kind !== "decisionTable") return undefined;
  return logic.inputs.find(({ expression }) => expression.trim() === name)?.typeRef;
}
