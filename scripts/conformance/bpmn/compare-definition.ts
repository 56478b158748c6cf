/** Whether a process that was read says what its file says, by what an independent reader sees there. */
import type { ModdleElement } from "bpmn-moddle";
import { type Element, type ElementType, eventTypeOf } from "@/contracts/process";
import type { BpmnProcess } from "@/interchange/bpmn/read-bpmn";
import { childrenOf, isElement } from "./independent-tree";

/** What each kind of flow node may become here. */
const TYPES: Readonly<Record<string, readonly ElementType[]>> = {
  StartEvent: ["startEvent"],
  EndEvent: ["endEvent"],
  IntermediateCatchEvent: ["intermediateCatchEvent", "timer"],
  IntermediateThrowEvent: ["intermediateThrowEvent"],
  BoundaryEvent: ["boundaryEvent"],
  Task: ["manualTask"],
  ManualTask: ["manualTask"],
  UserTask: ["userTask"],
  ServiceTask: ["httpRequest"],
  SendTask: ["sendTask", "httpRequest"],
  ReceiveTask: ["receiveTask"],
  ScriptTask: ["scriptTask", "setValues", "httpRequest"],
  BusinessRuleTask: ["businessRuleTask", "httpRequest"],
  CallActivity: ["callActivity"],
  SubProcess: ["subProcess", "eventSubProcess"],
  Transaction: ["transaction"],
  AdHocSubProcess: ["adHocSubProcess"],
  ExclusiveGateway: ["exclusiveGateway"],
  ParallelGateway: ["parallelGateway"],
  InclusiveGateway: ["inclusiveGateway"],
  ComplexGateway: ["inclusiveGateway"],
  EventBasedGateway: ["eventBasedGateway"],
};

const EVENTS: Readonly<Record<string, string>> = { CompensateEventDefinition: "compensation" };

export function compareDefinition(process: BpmnProcess, node: ModdleElement): string[] {
  const originalId = (key: string | undefined) => key && (process.originalIds.get(key) ?? key);
  const elements = new Map(process.definition.elements.map((each) => [originalId(each.id), each]));
  const flows = new Map(process.definition.flows.map((each) => [originalId(each.id), each]));
  const faults: string[] = [];
  const open: { holder: ModdleElement; parent: string | undefined }[] = [{ holder: node, parent: undefined }];
  let seen = 0;
  for (const { holder, parent } of open) {
    for (const part of childrenOf(holder, "flowElements")) {
      const kind = part.$type.replace("bpmn:", "");
      if (kind === "SequenceFlow") {
        const flow = flows.get(part.id);
        const ends = [originalId(flow?.source), originalId(flow?.target)];
        const meant = [idIn(part.sourceRef), idIn(part.targetRef)];
        if (ends.join() !== meant.join())
          faults.push(`flow ${part.id} goes ${ends.join(" > ")}, not ${meant.join(" > ")}`);
        if ((part.name ?? "") !== (flow?.name ?? "")) faults.push(`flow ${part.id} is called ${flow?.name}`);
      } else if (Object.hasOwn(TYPES, kind)) {
        seen += 1;
        const element = elements.get(part.id);
        if (element === undefined) faults.push(`${part.id} is not there`);
        else faults.push(...compareElement(part, { element, kind }, originalId), ...place(element, parent));
        open.push({ holder: part, parent: part.id });
      }
    }
  }
  if (seen !== elements.size) faults.push(`there are ${elements.size} elements, not ${seen}`);
  return faults;

  function place(element: Element, parent: string | undefined): string[] {
    const here = originalId(element.parent);
    return here === parent ? [] : [`${element.id} stands in ${here}, not in ${parent}`];
  }
}

function compareElement(
  part: ModdleElement,
  { element, kind }: { element: Element; kind: string },
  originalId: (key: string | undefined) => string | undefined,
): string[] {
  const faults: string[] = [];
  if (!TYPES[kind]?.includes(element.type)) faults.push(`${part.id}: ${kind} became ${element.type}`);
  if ((part.name ?? "") !== element.name)
    faults.push(`${part.id} is called "${element.name}", not "${part.name}"`);
  if (element.type === "boundaryEvent") {
    const host = idIn(part.attachedToRef);
    if (originalId(element.attachedTo) !== host)
      faults.push(`${part.id} sits on ${element.attachedTo}, not on ${host}`);
    if ((part.cancelActivity !== false) !== element.interrupting)
      faults.push(`${part.id} interrupts otherwise`);
  }
  const [definition] = childrenOf(part, "eventDefinitions");
  const about = definition && eventName(definition);
  const here = element.type === "timer" ? "timer" : eventTypeOf(element);
  if (definition && about !== here) faults.push(`${part.id} is about ${here}, not ${about}`);
  return faults;
}

function eventName({ $type }: ModdleElement): string {
  const name = $type.replace("bpmn:", "");
  return EVENTS[name] ?? name.replace("EventDefinition", "").toLowerCase();
}

const idIn = (value: unknown) => (isElement(value) ? value.id : undefined);
