import type { XmlMade } from "../../xml/xml-made";
import { BPMN, BPMN_DI, DC, DI, STEPWELL, XSI, ZEEBE } from "../document/namespaces";

export const USUAL_PREFIXES: Readonly<Record<string, string>> = {
  [BPMN]: "bpmn",
  [BPMN_DI]: "bpmndi",
  [DC]: "dc",
  [DI]: "di",
  [XSI]: "xsi",
  [ZEEBE]: "zeebe",
  [STEPWELL]: "stepwell",
};

type Attributes = Readonly<Record<string, string | undefined>>;

export function made(
  namespace: string,
  local: string,
  attributes: Attributes = {},
  children: readonly (XmlMade | string)[] = [],
): XmlMade {
  return { namespace, local, attributes, children };
}

export function bpmn(
  local: string,
  attributes: Attributes = {},
  children: readonly (XmlMade | string)[] = [],
): XmlMade {
  return made(BPMN, local, attributes, children);
}

/** An element that holds an expression in FEEL, as other tools mark it. */
export function feel(local: string, expression: string): XmlMade {
  return { ...bpmn(local, {}, [`=${expression}`]), type: "tFormalExpression" };
}

/** The same for what is written as it is: durations, cycles. */
export function formal(local: string, text: string): XmlMade {
  return { ...bpmn(local, {}, [text]), type: "tFormalExpression" };
}

/** BPMN wants documentation first, then extensions. */
export function extensions(children: readonly XmlMade[]): XmlMade[] {
  return children.length === 0 ? [] : [bpmn("extensionElements", {}, children)];
}
