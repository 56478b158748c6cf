import type { Element, Flow, ProcessDefinition } from "@/contracts/process";
import type { XmlMade } from "../../xml/xml-made";
import { STEPWELL } from "../document/namespaces";
import { SETTINGS } from "../extensions/stepwell-settings";
import { writtenNode } from "./element-writers";
import type { FileIds } from "./file-ids";
import { bpmn, extensions, feel, made } from "./made";
import type { Settings } from "./unsaid-settings";
import type { Naming } from "./write-event";
import { writeLoop } from "./write-loop";

/** What the elements and flows of one process are written with. */
export interface Making {
  ids: FileIds;
  naming: Naming;
  settings: Settings;
  elementsIn: ReadonlyMap<string | undefined, readonly Element[]>;
  /** Flows by the sub-process in which they begin. */
  flowsIn: ReadonlyMap<string | undefined, readonly Flow[]>;
  outgoing: ReadonlyMap<string, readonly Flow[]>;
  incoming: ReadonlyMap<string, readonly Flow[]>;
  /** Compensation events on borders: flows out of them are associations in BPMN. */
  undoing: ReadonlySet<string>;
}

export function prepareMaking(
  { elements, flows }: ProcessDefinition,
  { ids, naming, settings }: Pick<Making, "ids" | "naming" | "settings">,
): Making {
  const parents = new Map(elements.map(({ id, parent }) => [id, parent]));
  const undoing = elements.filter(
    (each) => each.type === "boundaryEvent" && each.event.type === "compensation",
  );
  return {
    ids,
    naming,
    settings,
    elementsIn: Map.groupBy(elements, ({ parent }) => parent),
    flowsIn: Map.groupBy(flows, ({ source }) => parents.get(source)),
    outgoing: Map.groupBy(flows, ({ source }) => source),
    incoming: Map.groupBy(flows, ({ target }) => target),
    undoing: new Set(undoing.map(({ id }) => id)),
  };
}

/** An element with all that stands inside of it. */
export function makeNode(element: Element, making: Making): XmlMade {
  const { ids, naming, settings, undoing } = making;
  const { local, attributes, extensions: words = [], children = [] } = writtenNode(element, naming);
  const outgoing = (making.outgoing.get(element.id) ?? []).filter(({ source }) => !undoing.has(source));
  const arriving = making.incoming.get(element.id) ?? [];
  const incoming = arriving.filter(({ source }) => !undoing.has(source));
  const standard = outgoing.find(({ isDefault }) => isDefault);
  const isContainer = making.elementsIn.has(element.id);
  return bpmn(
    local,
    {
      id: ids.element(element.id),
      name: element.name || undefined,
      isForCompensation: arriving.some(({ source }) => undoing.has(source)) ? "true" : undefined,
      default: standard && ids.flow(standard.id),
      ...attributes,
    },
    [
      ...(element.documentation === undefined ? [] : [bpmn("documentation", {}, [element.documentation])]),
      ...extensions([...words, ...makeSettings(settings.elements.get(element.id))]),
      ...incoming.map(({ id }) => bpmn("incoming", {}, [ids.flow(id)])),
      ...outgoing.map(({ id }) => bpmn("outgoing", {}, [ids.flow(id)])),
      ...("loop" in element && element.loop ? [writeLoop(element.loop)] : []),
      ...(isContainer ? makeContents(element.id, making) : []),
      ...children,
    ],
  );
}

/** What stands in a process or sub-process: BPMN wants what is drawn beside the flow last. */
export function makeContents(parent: string | undefined, making: Making): XmlMade[] {
  const flows = (making.flowsIn.get(parent) ?? []).map((flow) => makeFlow(flow, making));
  return [
    ...(making.elementsIn.get(parent) ?? []).map((element) => makeNode(element, making)),
    ...flows.filter(({ local }) => local === "sequenceFlow"),
    ...flows.filter(({ local }) => local !== "sequenceFlow"),
  ];
}

export function makeFlow(flow: Flow, { ids, settings, undoing }: Making): XmlMade {
  const isUndoing = undoing.has(flow.source);
  const own = settings.flows.get(flow.id);
  const id = ids.flow(flow.id);
  const unsaid = id === flow.id ? own : { ...own, id: flow.id };
  const ends = { sourceRef: ids.element(flow.source), targetRef: ids.element(flow.target) };
  const more = extensions(makeSettings(unsaid));
  if (isUndoing) return bpmn("association", { id, associationDirection: "One", ...ends }, more);
  return bpmn("sequenceFlow", { id, name: flow.name || undefined, ...ends }, [
    ...more,
    ...(flow.condition === undefined ? [] : [feel("conditionExpression", flow.condition)]),
  ]);
}

export function makeSettings(settings: Record<string, unknown> | undefined): XmlMade[] {
  if (settings === undefined || Object.keys(settings).length === 0) return [];
  // Two characters that JSON takes as they are and XML not at all.
  const json = JSON.stringify(settings).replaceAll("\ufffe", "\\ufffe").replaceAll("\uffff", "\\uffff");
  return [made(STEPWELL, SETTINGS, {}, [json])];
}
