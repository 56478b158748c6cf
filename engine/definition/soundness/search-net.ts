import { emptyMarking, type Marking } from "./marking";
import { TokenGame } from "./token-game";
import type { NetEdge, NetNode } from "./token-net";
import { joinTrails, listTrail, type Passed, type Trail } from "./trail";

/** Joins that wait for ever, and the shortest way there. */
export interface Deadlock {
  joins: { node: NetNode; missing: readonly NetEdge[] }[];
  path: Passed[];
}

/** What is known of a net after the search. */
export interface NetVerdict {
  deadlocks: Deadlock[];
  /** Work that two tokens can come to at the same time, and the shortest way there. */
  doubled: { work: string; path: Passed[] } | null;
  /** The shortest way to where no end can be reached any more though the game goes on; null when there is none. */
  endless: Passed[] | null;
  /** Nodes that a token goes on from in some marking. */
  fired: Set<NetNode>;
  /** Joins at which a token arrives in some marking. */
  arrived: Set<NetNode>;
  /** Whether it can come to its end, and whether that can be another end than by an error. */
  ends: boolean;
  completes: boolean;
  /** Whether all markings have been looked at. What has been found is true in any case. */
  complete: boolean;
}

interface Visited {
  marking: Marking;
  from: number;
  trail: Trail;
  /** Whether two tokens met in one place on the way here. */
  met: boolean;
}

/** Looks at the markings that a net can come to, breadth first, so that the ways it finds are the shortest. */
export class NetSearch {
  private readonly game = new TokenGame();
  private readonly visited: Visited[] = [];
  private readonly known = new Map<Marking, number>();
  /** By marking, the markings that lead to it. */
  private readonly before: number[][] = [];
  /** The markings that the game can end at: by an end, or because nothing can move. */
  private readonly last = new Set<number>();
  private readonly reported = new Set<NetNode>();
  private readonly verdict: NetVerdict = {
    deadlocks: [],
    doubled: null,
    endless: null,
    fired: new Set(),
    arrived: new Set(),
    ends: false,
    completes: false,
    complete: true,
  };

  /** `budget.markings` is what may still be looked at; it is used up. */
  run(start: NetNode, budget: { markings: number }): NetVerdict {
    this.visit(this.game.begin(start), -1, null);
    for (let at = 0; at < this.visited.length; at += 1) {
      if (budget.markings <= 0) {
        this.verdict.complete = false;
        return this.verdict;
      }
      budget.markings -= 1;
      this.look(at);
    }
    if (this.game.cut) this.verdict.complete = false;
    else this.findEndless();
    return this.verdict;
  }

  private look(at: number): void {
    const marking = this.visited[at]?.marking ?? emptyMarking;
    this.notice(at, marking);
    const steps = this.game.steps(marking);
    if (steps.length === 0) this.reportDeadlock(at, marking);
    for (const step of steps) {
      this.verdict.fired.add(step.node);
      if (step.marking !== emptyMarking) {
        this.visit(step.marking, at, step.trail);
        continue;
      }
      this.last.add(at);
      this.verdict.ends = true;
      if (step.end !== "leave") this.verdict.completes = true;
    }
  }

  private visit(marking: Marking, from: number, trail: Trail): void {
    let number = this.known.get(marking);
    if (number === undefined) {
      number = this.visited.push({ marking, from, trail, met: this.visited[from]?.met ?? false }) - 1;
      this.known.set(marking, number);
      this.before.push([]);
    }
    if (from >= 0) this.before[number]?.push(from);
  }

  /** Tokens that arrive at joins, and tokens that meet. */
  private notice(at: number, marking: Marking): void {
    const visited = this.visited[at];
    for (let index = 0; index < marking.length; index += 1) {
      const code = marking.charCodeAt(index);
      const place = this.game.place(code);
      if ("edge" in place) this.verdict.arrived.add(place.edge.target);
      if (code !== marking.charCodeAt(index + 1) || visited === undefined) continue;
      visited.met = true;
      const work = "edge" in place ? place.edge.work : workAt(place.node);
      if (work !== null) this.verdict.doubled ??= { work, path: this.pathTo(at) };
    }
  }

  private reportDeadlock(at: number, marking: Marking): void {
    this.last.add(at);
    // Tokens that meet without a join leave some over at the joins that follow: one mistake is told once.
    if (this.verdict.doubled !== null && this.visited[at]?.met) return;
    const nodes = new Set<NetNode>();
    for (const token of marking) {
      const place = this.game.place(token.charCodeAt(0));
      if ("edge" in place) nodes.add(place.edge.target);
    }
    const news = [...nodes].filter((node) => !this.reported.has(node));
    if (news.length < nodes.size || news.length === 0) return;
    for (const node of news) this.reported.add(node);
    const joins = news.map((node) => ({ node, missing: this.game.missing(node, marking) }));
    this.verdict.deadlocks.push({ joins, path: this.pathTo(at) });
  }

  /** From the ends and the deadlocks backwards: where neither can be reached the game goes on for ever. */
  private findEndless(): void {
    const leading = new Set(this.last);
    for (const at of leading) for (const from of this.before[at] ?? []) leading.add(from);
    const endless = [...this.visited.keys()].find((at) => !leading.has(at));
    if (endless !== undefined) this.verdict.endless = this.pathTo(endless);
  }

  private pathTo(at: number): Passed[] {
    const trails: Trail[] = [];
    for (let next = this.visited[at]; next !== undefined; next = this.visited[next.from])
      trails.push(next.trail);
    return listTrail(joinTrails(...trails.reverse()));
  }
}

function workAt(node: NetNode): string | null {
  if (node.work !== null) return node.work;
  return [...node.outgoing].find((edge) => edge.work !== null)?.work ?? null;
}
