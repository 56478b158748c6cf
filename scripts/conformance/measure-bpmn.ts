/**
 * The reference models of the BPMN model interchange working group: each is imported and exported again. A model passes when
 * the process says what an independent reader finds in the file, when the exported file says the same as the imported one,
 * and when after a change of one name only that name differs.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { ModdleElement } from "bpmn-moddle";
import type { Element, ProcessDefinition } from "@/contracts/process";
import { type BpmnProcess, readBpmn } from "@/interchange/bpmn/read-bpmn";
import { writeBpmn } from "@/interchange/bpmn/write-bpmn";
import { decodeXml } from "@/interchange/xml/decode-xml";
import { say } from "../run/say";
import { compareDefinition } from "./bpmn/compare-definition";
import { miscounted } from "./bpmn/count-tags";
import { childrenOf, compareFacts, type IndependentTree, readIndependently } from "./bpmn/independent-tree";

type Counts = Record<string, number>;
interface Expected {
  file: string;
  elements: Counts;
  eventDefinitions: Counts;
  diagram: Counts;
}

const NEW_NAME = "Called otherwise";

export async function measureBpmn(folder: string) {
  const inner = path.join(folder, "data");
  const data = existsSync(inner) ? inner : folder;
  const expected = readExpected(folder);
  const series: Record<string, { passed: number; total: number }> = {};
  for (const file of readdirSync(data)
    .filter((name) => name.endsWith(".bpmn"))
    .sort()) {
    const bytes = readFileSync(path.join(data, file));
    const faults = await measureFile(decodeXml(bytes), expected.get(file));
    const letter = file.slice(0, 1);
    series[letter] ??= { passed: 0, total: 0 };
    series[letter].total += 1;
    if (faults.length === 0) series[letter].passed += 1;
    for (const fault of faults.slice(0, 20)) say(`${file}: ${fault}`);
  }
  for (const [letter, { passed, total }] of Object.entries(series)) say(`${letter}: ${passed} of ${total}`);
  const passed = Object.values(series).reduce((sum, each) => sum + each.passed, 0);
  const total = Object.values(series).reduce((sum, each) => sum + each.total, 0);
  return { passed, total, bySeries: series };
}

function readExpected(folder: string): Map<string, Expected> {
  const file = path.join(folder, "expected.json");
  if (!existsSync(file)) return new Map();
  const { cases }: { cases: Expected[] } = JSON.parse(readFileSync(file, "utf8"));
  return new Map(cases.map((each) => [each.file, each]));
}

async function measureFile(xml: string, expected: Expected | undefined): Promise<string[]> {
  const read = readBpmn(xml);
  if (!read.ok) return read.problems.map(({ message, line }) => `refused in line ${line}: ${message}`);
  const original = await readIndependently(xml);
  const nodes = new Map(childrenOf(original.root, "rootElements").map((node) => [node.id, node]));
  const faults: string[] = [];
  for (const process of read.processes) {
    const node = nodes.get(process.id);
    faults.push(...(node ? compareDefinition(process, node) : [`${process.id} is not in the file`]));
    faults.push(...(await compareExports(process, { xml, original, expected })));
  }
  const full = [...nodes.values()].filter(hasSteps);
  if (full.length !== read.processes.length)
    faults.push(`${read.processes.length} of ${full.length} processes`);
  return faults;
}

const hasSteps = (node: ModdleElement) =>
  childrenOf(node, "flowElements").some(({ $type }) => $type !== "bpmn:DataObject");

interface Whole {
  xml: string;
  original: IndependentTree;
  expected: Expected | undefined;
}

async function compareExports(process: BpmnProcess, { xml, original, expected }: Whole): Promise<string[]> {
  const first = renamedElement(process.definition);
  const same = writeBpmn(process.definition, { origin: xml });
  const renamed = writeBpmn(withNewName(process.definition), { origin: xml });
  if (!same.ok || !renamed.ok || !first) return [`${process.id} is not exported`];
  const [unchanged, changed] = [await readIndependently(same.xml), await readIndependently(renamed.xml)];
  const id = process.originalIds.get(first.id) ?? first.id;
  const faults = compareFacts(original.facts, unchanged.facts);
  for (const difference of compareFacts(original.facts, changed.facts)) {
    if (!difference.startsWith(`${id}.name[0]: `)) faults.push(`after a change: ${difference}`);
  }
  if (changed.facts.get(`${id}.name[0]`) !== NEW_NAME) faults.push(`${id} has not got its new name`);
  for (const counts of expected ? [expected.elements, expected.eventDefinitions, expected.diagram] : []) {
    faults.push(...miscounted(renamed.xml, counts));
  }
  return faults;
}

/** No event: what an event waits for may be known by the event's own name. */
function renamedElement({ elements }: ProcessDefinition): Element | undefined {
  return elements.find((element) => !("event" in element)) ?? elements[0];
}

function withNewName(definition: ProcessDefinition): ProcessDefinition {
  const renamed = renamedElement(definition);
  const elements = definition.elements.map((each) => (each === renamed ? { ...each, name: NEW_NAME } : each));
  return { ...definition, elements };
}
