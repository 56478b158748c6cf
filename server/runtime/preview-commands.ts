import type { PoolClient } from "pg";
import type { Actor } from "@/contracts/journal";
import { decide } from "@/engine/decide";
import type { Names } from "@/engine/definition/graph";
import type { Command } from "@/engine/instance/types";
import { type Preview, type PreviewLine, previewCommand } from "@/engine/repair/preview-command";
import type { LockedInstance } from "./decided";
import { INLINE_ELEMENTS } from "./limits";
import { loadGraph } from "./load-graph";
import { decideWithPeople, People } from "./people";
import { loadTenantClock } from "./tenant-clock";

export interface PreviewCommands {
  tenantId: string;
  instance: LockedInstance;
  /** Each meets the state that the one before would leave. */
  commands: readonly Command[];
  actor: Actor;
  names: Names;
}

/** What the commands would do to the instance, as `executeCommand` would do it; nothing is written. */
export async function previewCommands(client: PoolClient, request: PreviewCommands): Promise<Preview> {
  const { tenantId, instance, commands, actor, names } = request;
  const graph = await loadGraph(client, tenantId, instance.processVersionId);
  const clock = await loadTenantClock(client, tenantId);
  const context = {
    ...clock,
    now: instance.now,
    actor,
    holdsPermits: true as const,
    maxElements: INLINE_ELEMENTS,
  };
  const asking = { people: new People(), tenantId, processId: instance.processId };
  const lines: PreviewLine[] = [];
  let { state } = instance;
  for (const command of commands) {
    const before = state;
    // Asks for the people first; the preview then finds them.
    await decideWithPeople(client, asking, (directory) =>
      decide(graph, before, command, { ...context, directory }),
    );
    const directory = asking.people.directory(instance.processId);
    const preview = previewCommand({ graph, state, command, context: { ...context, directory }, names });
    if (!preview.ok) return preview;
    lines.push(...preview.lines);
    state = preview.state;
  }
  return { ok: true, lines, state };
}
