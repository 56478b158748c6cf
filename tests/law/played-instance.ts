import { deepStrictEqual } from "node:assert";
import { isDeepStrictEqual } from "node:util";
import type { JournalEvent } from "@/contracts/journal";
import { decide } from "@/engine/decide";
import type { Graph } from "@/engine/definition/graph";
import { evolve } from "@/engine/instance/evolve";
import { type TokenCommand, takesCommand } from "@/engine/instance/life-cycle";
import { replay } from "@/engine/instance/replay";
import type { Command, DecideContext, InstanceState, Token } from "@/engine/instance/types";
import { helpfulCommand } from "@/tests/support/helpful-command";
import { testMember } from "@/tests/support/instance-driver";
import { checkTokenTree } from "./check-token-tree";
import { starting } from "./number-process";
import type { Path } from "./random-path";

/** Enough for the largest process that the generator makes, rounds of its loops included. */
const mostSteps = 20_000;

/** One instance on one path; each of its decisions is held against the law. */
export class PlayedInstance {
  state: InstanceState | null = null;
  readonly journal: { at: string; events: JournalEvent[] }[] = [];
  private sent = 0;
  private readonly failed = new Set<number>();
  private readonly graph: Graph;
  private readonly budgets: readonly number[];

  constructor(graph: Graph, budgets: readonly number[]) {
    this.graph = graph;
    this.budgets = budgets;
  }

  /** Random moves first, then whatever helps until the instance has ended. */
  run(path: Path): InstanceState {
    this.send(starting);
    for (const choice of path.choices) this.send(this.move(choice));
    while (this.running.status === "running" && this.sent < mostSteps) this.send(this.help());
    return this.running;
  }

  /** Decides twice, as after a crash before anything was written; ready tokens are left to later commands. */
  send(command: Command): void {
    const context = this.nextContext();
    const decision = decide(this.graph, this.state, command, context);
    const again = decide(this.graph, this.stored(), command, context);
    if (!isDeepStrictEqual(again, decision)) {
      throw new Error(`${command.type} decided otherwise after a crash.`);
    }
    if (!decision.ok) {
      if (decision.refusal.message === "") throw new Error("A refusal says nothing.");
      return;
    }
    const at = context.now;
    deepStrictEqual(evolve(this.state, decision.events, at), decision.state);
    checkTokenTree(this.graph, decision.state);
    const ready = Object.values(decision.state.tokens).some((token) => token.wait === undefined);
    if (decision.more !== ready) throw new Error(`more is ${decision.more} while ready is ${ready}.`);
    this.journal.push({ at, events: frozen(decision.events) });
    this.state = frozen(decision.state);
  }

  private nextContext(): DecideContext {
    const now = new Date(Date.UTC(2026, 2, 28) + this.sent * 3_600_000).toISOString();
    const maxElements = this.budgets[this.sent % this.budgets.length] ?? 1;
    this.sent += 1;
    return { now, timeZone: "Europe/Berlin", actor: { kind: "system" }, maxElements };
  }

  /** The state as a server reads it: now and then from the journal, else as it was written. */
  private stored(): InstanceState | null {
    return this.sent % 10 === 0 ? replay(this.journal) : JSON.parse(JSON.stringify(this.state));
  }

  private tokens(): [number, Token][] {
    return Object.entries(this.state?.tokens ?? {}).map(([id, token]) => [Number(id), token]);
  }

  /** One of the things that somebody could do, and now and then one that makes no sense. */
  private move(choice: number): Command {
    const moves = this.tokens().flatMap(([id, token]) => {
      const all = commandsAt(this.graph, id, token);
      return choice % 4 === 0 ? all : all.filter((command) => takesCommand(token, command));
    });
    return moves[choice % moves.length] ?? { type: "advance" };
  }

  /** What brings some token on; an instance that is running and has nothing of the kind is stuck. */
  private help(): Command {
    const state = this.running;
    for (const [id] of this.tokens()) {
      const command = helpfulCommand(this.graph, state, id);
      if (command !== null)
        return this.failsOnce(id) && command.type === "effectSucceeded" ? failure(id) : command;
    }
    const places = this.tokens().map(([id, { element }]) => `${element} (${id})`);
    throw new Error(`Stuck at ${places.join(", ")}.`);
  }

  /** Every third call fails when it is made first. */
  private failsOnce(token: number): boolean {
    const fails = token % 3 === 0 && !this.failed.has(token);
    this.failed.add(token);
    return fails;
  }

  private get running(): InstanceState {
    if (this.state === null) throw new Error("Never started.");
    return this.state;
  }
}

/** Everything somebody could do at the token, wrong moves included. */
function commandsAt(graph: Graph, token: number, { element }: Token): TokenCommand[] {
  const member = { token, memberId: testMember };
  const outcome = Number(element.split("_").at(-1)) % 2 === 0 ? null : "done";
  const inside = [...graph.nodes.values()].filter(({ parent }) => parent?.element.id === element);
  const chosen = inside[token % Math.max(inside.length, 1)]?.element.id ?? element;
  return [
    { type: "completeTask", ...member, outcome, comment: null, submission: {} },
    { type: "effectSucceeded", token, result: { status: 200, body: { token } } },
    { type: "fireTimer", token, purpose: "wait" },
    { type: "occur", token, payload: token },
    { type: "callCompleted", token, output: { called: token } },
    { type: "callFailed", token, reason: "It was ended." },
    { type: "activateElement", token, element: chosen },
    { type: "completeAdHoc", token },
    { type: "retryIncident", token },
    { type: "claimTask", ...member },
    { type: "releaseTask", ...member },
    failure(token),
    { type: "fireTimer", token, purpose: "reminder" },
  ];
}

const failure = (token: number): TokenCommand => ({ type: "effectFailed", token, reason: "No answer." });

/** Writing to a frozen value throws: a decision that changed its input would be found out. */
function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}
