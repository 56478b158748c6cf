import { deepStrictEqual } from "node:assert";
import type { FormDefinition } from "@/contracts/form";
import type { JournalEvent } from "@/contracts/journal";
import { type ProcessDefinition, ProcessDefinitionSchema } from "@/contracts/process";
import type { Variables } from "@/contracts/value";
import { decide } from "@/engine/decide";
import { compile } from "@/engine/definition/compile";
import type { Graph } from "@/engine/definition/graph";
import type { ProcessDecisions } from "@/engine/definition/process-decisions";
import { type Directory, noDirectory } from "@/engine/instance/directory";
import { replay } from "@/engine/instance/replay";
import type { Command, Decision, InstanceState, Refusal, Token } from "@/engine/instance/types";

export const testMember = "01980000-0000-7000-8000-00000000a001";
export const otherMember = "01980000-0000-7000-8000-00000000a002";
export const testGroup = "01980000-0000-7000-8000-00000000b001";

/** Plays one instance in memory and holds every decision against the law "state = fold of the journal". */
export class InstanceDriver {
  readonly graph: Graph;
  readonly journal: { at: string; events: JournalEvent[] }[] = [];
  state: InstanceState | null = null;
  now = "2026-03-02T09:00:00.000Z";
  timeZone = "Europe/Berlin";
  maxElements = 1000;
  directory: Directory = noDirectory;
  /** Whether limits of the process hold tokens back until they are granted their turn. */
  holdsPermits = false;

  readonly decisions: ProcessDecisions;

  constructor(
    definition: unknown,
    forms: Record<string, FormDefinition> = {},
    decisions: ProcessDecisions = {},
  ) {
    this.decisions = decisions;
    this.graph = compiled(ProcessDefinitionSchema.parse(definition), forms, decisions);
  }

  try(command: Command): Decision {
    const { now, timeZone, maxElements, directory } = this;
    const before: unknown = JSON.parse(JSON.stringify(this.state));
    const limits = this.holdsPermits ? { holdsPermits: true as const } : {};
    const context = { now, timeZone, maxElements, directory, ...limits, actor: { kind: "system" as const } };
    const decision = decide(this.graph, this.state, command, context);
    deepStrictEqual(this.state, before);
    if (!decision.ok) return decision;
    this.journal.push({ at: now, events: decision.events });
    this.state = decision.state;
    deepStrictEqual(JSON.parse(JSON.stringify(replay(this.journal))), decision.state);
    return decision;
  }

  do(command: Command): JournalEvent[] {
    const decision = this.try(command);
    if (!decision.ok) throw new Error(`Refused: ${JSON.stringify(decision.refusal)}`);
    return decision.events;
  }

  refusal(command: Command): Refusal {
    const decision = this.try(command);
    if (decision.ok) throw new Error(`Not refused: ${command.type}`);
    return decision.refusal;
  }

  start(submission: Variables = {}, requester: string | null = testMember): JournalEvent[] {
    const startKind = requester === null ? "hook" : "member";
    return this.do({ type: "start", startKind, requester, submission });
  }

  /** The token that stands at the element; fails when there is none. */
  at(element: string): Token & { id: number } {
    const found = Object.entries(this.running.tokens).find(([, token]) => token.element === element);
    if (found === undefined) throw new Error(`No token at "${element}", but at ${this.where().join(", ")}`);
    return { id: Number(found[0]), ...found[1] };
  }

  where(): string[] {
    return Object.values(this.running.tokens).map((token) => token.element);
  }

  completeTask(
    element: string,
    outcome: string | null = null,
    more: { comment?: string; submission?: Variables; memberId?: string } = {},
  ): JournalEvent[] {
    return this.do({
      type: "completeTask",
      token: this.at(element).id,
      memberId: more.memberId ?? testMember,
      outcome,
      comment: more.comment ?? null,
      submission: more.submission ?? {},
    });
  }

  get running(): InstanceState {
    if (this.state === null) throw new Error("Not started.");
    return this.state;
  }

  get variables(): Variables {
    return this.running.variables;
  }
}

function compiled(
  definition: ProcessDefinition,
  forms: Record<string, FormDefinition>,
  decisions: ProcessDecisions,
): Graph {
  const result = compile(definition, forms, decisions);
  if (!result.ok) throw new Error(result.problems.map((problem) => problem.message).join("\n"));
  return result.graph;
}

/** A process of the elements in a row, from a start to an end. */
export function sequence(...elements: { id: string; type: string; [setting: string]: unknown }[]): unknown {
  const all = [{ id: "start", type: "startEvent" }, ...elements, { id: "end", type: "endEvent" }];
  return {
    schemaVersion: 1,
    name: "Test",
    elements: all.map((element) => ({ name: "", ...element })),
    flows: all.slice(1).map((element, index) => ({
      id: `f${index}`,
      source: all[index]?.id,
      target: element.id,
    })),
  };
}
