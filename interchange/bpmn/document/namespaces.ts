/** BPMN 2.0 (formal/2011-01-03), clauses 15.3.2 and 12.2.2. */
export const BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
export const BPMN_DI = "http://www.omg.org/spec/BPMN/20100524/DI";
export const DC = "http://www.omg.org/spec/DD/20100524/DC";
export const DI = "http://www.omg.org/spec/DD/20100524/DI";
export const XSI = "http://www.w3.org/2001/XMLSchema-instance";

/** What BPMN has no words for in our processes. */
export const STEPWELL = "https://stepwell.dev/schema/bpmn/1.0";

/** Camunda 7; Activiti's and Flowable's words are the same, since they come from one root. */
const CAMUNDA = [
  "http://camunda.org/schema/1.0/bpmn",
  "http://activiti.org/bpmn",
  "http://flowable.org/bpmn",
];
/** Camunda 8. */
export const ZEEBE = "http://camunda.org/schema/zeebe/1.0";

export const isCamunda = (namespace: string) => CAMUNDA.includes(namespace);
/** BPMN itself and the drawing; all else is somebody's extension. */
export const isStandard = (namespace: string) => [BPMN, BPMN_DI, DC, DI].includes(namespace);
