import { decide } from "@/engine/decide";
import type { Graph } from "@/engine/definition/graph";
import { type JournalEntry, replay } from "@/engine/instance/replay";
import type { Command, InstanceState } from "@/engine/instance/types";

const member = "01980000-0000-7000-8000-00000000a001";
const context = {
  now: "2026-03-02T09:00:00.000Z",
  timeZone: "Europe/Berlin",
  actor: { kind: "system" as const },
  maxElements: 10_000,
};

/** An instance in memory. Its decisions are made one by one; at the end its journal is folded into the state once more. */
export class FoldedInstance {
  state: InstanceState;
  private readonly journal: JournalEntry[] = [];
  private readonly graph: Graph;

  constructor(graph: Graph) {
    this.graph = graph;
    const begin: Command = { type: "start", startKind: "member", requester: member, submission: {} };
    const decision = decide(graph, null, begin, context);
    if (!decision.ok) throw new Error(decision.refusal.message);
    this.state = decision.state;
    this.journal.push({ at: context.now, events: decision.events });
  }

  completeTask(token: number, outcome: string | null): void {
    const done = { outcome, comment: null, submission: {} };
    this.send({ type: "completeTask", token, memberId: member, ...done });
  }

  answerCall(token: number): void {
    this.send({ type: "effectSucceeded", token, result: { status: 200, body: { id: token } } });
  }

  /** Folds the journal, which must have ended as well: a figure of instances that did something else would say nothing. */
  expectCompleted(): void {
    const folded = replay(this.journal);
    if (this.state.status !== "completed" || folded?.status !== "completed") {
      throw new Error("An instance did not complete.");
    }
  }

  private send(command: Command): void {
    const decision = decide(this.graph, this.state, command, context);
    if (!decision.ok) throw new Error(decision.refusal.message);
    this.state = decision.state;
    this.journal.push({ at: context.now, events: decision.events });
  }
}
