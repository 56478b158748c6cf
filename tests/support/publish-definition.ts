import { type ProcessDefinition, ProcessDefinitionSchema } from "@/contracts/process";
import { publishNextVersion } from "@/server/features/demo/publish-definitions";
import type { createCaller } from "./caller";

type Caller = ReturnType<typeof createCaller>;
type Elements = readonly { id: string; type: string; [setting: string]: unknown }[];

/** Elements without names; each flow as "from to". */
export function drawn(name: string, elements: Elements, flows: readonly string[]): ProcessDefinition {
  return ProcessDefinitionSchema.parse({
    schemaVersion: 1,
    name,
    elements: elements.map((element) => ({ name: "", ...element })),
    flows: flows.map((flow, index) => {
      const [source, target] = flow.split(" ");
      return { id: `f${index}`, source, target };
    }),
  });
}

/** Elements one after the other. */
export function row(name: string, elements: Elements): ProcessDefinition {
  const flows = elements.slice(1).map((element, index) => `${elements[index]?.id} ${element.id}`);
  return drawn(name, elements, flows);
}

/** Builds and publishes a process as a builder does; gives its id. */
export async function publishDefinition(caller: Caller, definition: ProcessDefinition): Promise<string> {
  const { id } = await caller.processes.create({ name: definition.name, template: "blank" });
  await publishNextVersion({ caller }, id, definition);
  return id;
}

/** Starts an instance as the caller; gives its id. */
export async function startOf(caller: Caller, processId: string): Promise<string> {
  const { instanceId } = await caller.instances.start({
    processId,
    submission: {},
    idempotencyKey: crypto.randomUUID(),
  });
  return instanceId;
}
