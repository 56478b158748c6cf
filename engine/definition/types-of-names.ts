/**
 * What expressions see of process data, by name. A name has a type only where everything that writes it gives that type; values
 * that come from outside, from called processes or from scripts can be anything.
 */
import type { Loop } from "@/contracts/loop";
import type { Element, ElementOf, ProcessDefinition } from "@/contracts/process";
import { cellType } from "@/engine/data-table/read-cell";
import { elementRegistry } from "@/engine/elements/registry";
import { checkExpression } from "@/engine/expression/types/check-expression";
import { anyType, type FeelType, typeNamed } from "@/engine/expression/types/feel-type";
import { joinTypes } from "@/engine/expression/types/join-types";
import type { CompiledForm } from "@/engine/form/compile-form";
import { type TypesByName, typeForm } from "@/engine/form/form-types";
import type { KnownTables } from "./known-tables";

type Write = (name: string, type: FeelType) => void;

/** Values that depend on other names are looked at again in the light of what the first look found. */
const looks = 2;

export function typesOfNames(
  definition: ProcessDefinition,
  forms: ReadonlyMap<string, CompiledForm>,
  tables?: KnownTables,
): TypesByName {
  const fields = [
    ...new Set(definition.elements.map((element) => ("formId" in element ? element.formId : ""))),
  ]
    .flatMap((formId) => forms.get(formId ?? "") ?? [])
    .flatMap((form) => Object.entries(typeForm(form).types));
  let types: TypesByName = {};
  for (let look = 0; look < looks; look += 1) {
    const written = new Map<string, FeelType[]>();
    const write: Write = (name, type) => written.set(name, [...(written.get(name) ?? []), type]);
    for (const [name, type] of fields) write(name, type);
    for (const element of definition.elements) {
      if (element.type === "dataRecord") write(element.id, recordType(element, tables));
      else writeElement(element, types, write);
    }
    types = Object.fromEntries([...written].map(([name, found]) => [name, joinTypes(found)]));
  }
  return types;
}

/** The type, or anything while a name in it has not been looked at. */
function typeOfSource(source: string, types: TypesByName): FeelType {
  const { type, problems } = checkExpression(source, { types });
  return problems.length > 0 || type.kind === "Null" ? anyType : type;
}

function writeElement(element: Element, types: TypesByName, write: Write): void {
  if (element.type === "setValues") {
    for (const { variable, expression } of element.assignments)
      write(variable, typeOfSource(expression, types));
  }
  if (element.type === "callActivity") {
    write("called", anyType);
    for (const { variable } of element.outputs) write(variable, anyType);
  }
  if (element.type === "businessRuleTask" && element.resultVariable !== undefined)
    write(element.resultVariable, anyType);
  if ("loop" in element && element.loop !== undefined) writeLoop(element.loop, types, write);
  if (element.type === "userTask") write(element.id, taskResult(element));
  else if (element.type === "httpRequest") write(element.id, httpResult);
  else if (elementRegistry[element.type].hasResult || element.type === "startEvent")
    write(element.id, anyType);
}

const record = (entries: Record<string, FeelType>): FeelType => ({
  kind: "contextOf",
  entries: new Map(Object.entries(entries)),
});

/** Of a table that is not known anything can come. */
function recordType({ tableId, operation }: ElementOf<"dataRecord">, tables?: KnownTables): FeelType {
  const table = tables?.get(tableId ?? "");
  if (table === undefined) return anyType;
  const cells = table.shape.columns.map((column) => [column.key, cellType(column)] as const);
  const found = record({
    ...Object.fromEntries(cells),
    id: typeNamed("string"),
    found: typeNamed("boolean"),
  });
  return operation === "list" ? { kind: "list", element: found } : found;
}

const httpResult = record({ status: typeNamed("number"), body: anyType });

function taskResult({ outcomes }: ElementOf<"userTask">): FeelType {
  const outcome: FeelType =
    outcomes.length === 0 ? typeNamed("string") : { kind: "string", values: outcomes };
  return record({
    outcome,
    comment: typeNamed("string"),
    completedBy: typeNamed("string"),
    completedAt: typeNamed("date and time"),
    votes: { kind: "list", element: outcome },
  });
}

function writeLoop(loop: Loop, types: TypesByName, write: Write): void {
  write("loopCounter", typeNamed("number"));
  if (loop.kind === "standard") return;
  write("completedCount", typeNamed("number"));
  write("totalCount", typeNamed("number"));
  const collection = typeOfSource(loop.collection, types);
  write(loop.itemVariable, collection.kind === "list" ? collection.element : anyType);
  if (loop.outputCollection !== undefined) write(loop.outputCollection, { kind: "list", element: anyType });
}
