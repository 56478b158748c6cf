import type { ElementType } from "@/contracts/process";
import { elementLabels } from "@/engine/elements/element-title";

export const paletteGroups = ["People", "Steps", "Decisions", "Events", "Structure"] as const;
export type PaletteGroup = (typeof paletteGroups)[number];

type PaletteEntry = {
  group: PaletteGroup;
  hint: string;
  /** Where types of the same name have to be told apart. */
  label?: string;
};

/** What people may insert, in each group the most used first; one that is missing does not compile. */
const entries: Record<ElementType, PaletteEntry> = {
  userTask: { group: "People", hint: "A person fills in, approves or decides" },
  manualTask: { group: "People", hint: "Somebody does it without the system; noted and passed" },

  email: { group: "Steps", hint: "Sends a mail" },
  httpRequest: { group: "Steps", hint: "Calls another system" },
  dataRecord: { group: "Steps", hint: "Finds, adds or changes a record of a data table" },
  webhookEvent: { group: "Steps", hint: "Tells other systems that something has happened" },
  document: { group: "Steps", hint: "Makes a PDF or Word file" },
  setValues: { group: "Steps", hint: "Calculates and keeps values" },
  timer: { group: "Steps", hint: "For a time, or until a moment" },
  scriptTask: { group: "Steps", hint: "A few lines of code for what nothing else can do" },
  sendTask: { group: "Steps", hint: "Sends a message to another request or process" },
  receiveTask: { group: "Steps", hint: "Waits for a message to this request" },
  callActivity: { group: "Steps", hint: "Runs another process as one step" },

  exclusiveGateway: { group: "Decisions", hint: "Goes one way or another by a condition" },
  businessRuleTask: { group: "Decisions", hint: "A decision table or model gives the answer" },
  parallelGateway: { group: "Decisions", hint: "Several branches at the same time" },
  inclusiveGateway: { group: "Decisions", hint: "All branches whose condition holds" },
  eventBasedGateway: { group: "Decisions", hint: "Goes on with what happens first" },

  boundaryEvent: { group: "Events", hint: "When a step takes too long, fails or is called off" },
  intermediateCatchEvent: {
    group: "Events",
    label: "Wait for event",
    hint: "A message, a signal or a condition",
  },
  intermediateThrowEvent: {
    group: "Events",
    label: "Milestone",
    hint: "Passed and noted, or told to others",
  },
  startEvent: { group: "Events", hint: "One more way in, such as a time or a message" },
  endEvent: { group: "Events", hint: "This branch ends here" },

  subProcess: { group: "Structure", hint: "Several steps in one box, to repeat or call off together" },
  eventSubProcess: { group: "Structure", hint: "Steps that run when something happens meanwhile" },
  transaction: { group: "Structure", hint: "Done as a whole, or undone" },
  adHocSubProcess: { group: "Structure", hint: "Steps that people start in any order" },
};

export type PaletteItem = PaletteEntry & { type: ElementType; label: string };

const types = Object.keys(entries) as ElementType[];

export const palette: readonly PaletteItem[] = types.map((type) => ({
  label: elementLabels[type],
  ...entries[type],
  type,
}));

export function isElementType(value: string): value is ElementType {
  return Object.hasOwn(entries, value);
}
