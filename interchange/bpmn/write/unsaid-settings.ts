import type { ProcessDefinition } from "@/contracts/process";
import { differences } from "./same-json";

/** Settings by element and flow, and those of the process itself. Null: BPMN's words say it, and it is not so. */
export interface Settings {
  process: Record<string, unknown>;
  elements: ReadonlyMap<string, Record<string, unknown>>;
  flows: ReadonlyMap<string, Record<string, unknown>>;
}

export const NO_SETTINGS: Settings = { process: {}, elements: new Map(), flows: new Map() };

/** Read from the file, whatever they are. */
const READ_ELSEWHERE = new Set(["schemaVersion", "elements", "flows", "originProcess"]);
/** An id that a file cannot have is another one there. */
const NEVER_UNSAID = new Set(["id", "parent"]);

/**
 * What a definition says beyond the BPMN that was written for it: the difference to the definition that is read from that
 * BPMN. `written` and `read` have the elements and flows by the same keys.
 */
export function unsaidSettings(definition: ProcessDefinition, read: ProcessDefinition): Settings {
  const process = differing(definition, read, READ_ELSEWHERE);
  return {
    process,
    elements: unsaidOf(definition.elements, read.elements),
    flows: unsaidOf(definition.flows, read.flows),
  };
}

export function isNothingUnsaid({ process, elements, flows }: Settings): boolean {
  return Object.keys(process).length === 0 && elements.size === 0 && flows.size === 0;
}

function unsaidOf(meant: readonly { id: string }[], read: readonly { id: string }[]) {
  const byId = new Map(read.map((each) => [each.id, each]));
  const settings = new Map<string, Record<string, unknown>>();
  for (const each of meant) {
    const said = byId.get(each.id);
    const unsaid = said && differing(each, said, NEVER_UNSAID);
    if (unsaid && Object.keys(unsaid).length > 0) settings.set(each.id, unsaid);
  }
  return settings;
}

function differing(meant: object, said: object, except: ReadonlySet<string>): Record<string, unknown> {
  const values = new Map(Object.entries(meant));
  const names = differences(meant, said).filter((name) => !except.has(name));
  return Object.fromEntries(names.map((name) => [name, values.get(name) ?? null]));
}
