import type { DecisionTable } from "@/contracts/boxed-expression";
import type { DecisionModel } from "@/contracts/decision";
import type { Change } from "@/engine/compare/change";
import { isDeepEqual } from "@/engine/compare/is-deep-equal";
import { sayChange } from "@/engine/compare/say-change";
import { describeTable } from "./describe-table";

type Named = { id: string; name: string };

/** What is different in the later model, element by element. */
export function describeModels(before: DecisionModel, after: DecisionModel): Change[] {
  const lists = ["decisions", "inputData", "knowledgeModels", "services"] as const;
  const changes = lists.flatMap((list) => describeList(before[list], after[list]));
  const says = [
    ...sayChange("name", before.name, after.name),
    ...sayChange("description", before.description, after.description),
    ...(isDeepEqual(before.itemDefinitions, after.itemDefinitions) ? [] : ["types changed"]),
  ];
  return says.length === 0
    ? changes
    : [{ kind: "changed", about: { kind: "process" }, title: after.name || "Decision", says }, ...changes];
}

function describeList(before: readonly Named[], after: readonly Named[]): Change[] {
  const was = new Map(before.map((element) => [element.id, element]));
  const is = new Map(after.map((element) => [element.id, element]));
  const changes: Change[] = [];
  for (const [id, { name: title, ...element }] of is) {
    const earlier = was.get(id);
    const about = { kind: "element" as const, id };
    const says = earlier ? saySettings(earlier, { ...element, name: title }) : ["added"];
    if (says.length > 0) changes.push({ kind: earlier ? "changed" : "added", about, title, says });
  }
  for (const [id, { name: title }] of was) {
    if (is.has(id)) continue;
    changes.push({ kind: "removed", about: { kind: "element", id }, title, says: ["removed"] });
  }
  return changes;
}

function saySettings(before: object, after: object): string[] {
  const was = new Map<string, unknown>(Object.entries(before));
  const is = new Map<string, unknown>(Object.entries(after));
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((key) => {
    if (isDeepEqual(was.get(key), is.get(key))) return [];
    if (key === "logic") return sayLogic(was.get(key), is.get(key));
    const isText = typeof (was.get(key) ?? is.get(key)) === "string";
    return isText ? sayChange(key, was.get(key), is.get(key)) : [`${key} changed`];
  });
}

function sayLogic(before: unknown, after: unknown): string[] {
  return isTable(before) && isTable(after) ? describeTable(before, after) : ["expression changed"];
}

const isTable = (logic: unknown): logic is DecisionTable =>
  typeof logic === "object" && logic !== null && "kind" in logic && logic.kind === "decisionTable";
