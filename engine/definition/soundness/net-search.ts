import { emptyMarking, type Marking } from "./marking";
import { emptyVerdict, type NetVerdict } from "./net-verdict";
import { type Step, TokenGame } from "./token-game";
import type { NetNode } from "./token-net";
import { joinTrails, listTrail, type Passed, type Trail } from "./trail";

/** How many steps may still be looked at; it is used up. */
export interface Budget {
  steps: number;
}

/**
 * "breadth" finds the shortest ways. "depth" comes to ends soon. "branchByBranch" lets one branch go on while the others
 * wait, and still finds every deadlock (persistent sets, Godefroid 1996): right where branches only meet at joins for all.
 */
export type SearchOrder = "breadth" | "depth" | "branchByBranch";

interface Visited {
  marking: Marking;
  from: number;
  trail: Trail;
  /** Whether two tokens met in one place on the way here. */
  met: boolean;
}

/** One search through the markings of a net. */
export class NetSearch {
  private readonly order: SearchOrder;
  private readonly game = new TokenGame();
  private readonly visited: Visited[] = [];
  private readonly known = new Map<Marking, number>();
  /** By marking, the markings that lead to it. */
  private readonly before: number[][] = [];
  /** The markings that the game can end at: by an end, or because nothing can move. */
  private readonly last = new Set<number>();
  private readonly reported = new Set<NetNode>();
  private readonly verdict = emptyVerdict();

  constructor(order: SearchOrder) {
    this.order = order;
  }

  run(start: NetNode, budget: Budget): NetVerdict {
    const { verdict, visited, order } = this;
    const open = [this.visit(this.game.begin(start), -1, null)];
    for (let next = 0; order === "breadth" ? next < open.length : open.length > 0; next += 1) {
      const at = order === "breadth" ? open[next] : open.pop();
      if (budget.steps <= 0) verdict.complete = false;
      if (at === undefined || budget.steps <= 0) break;
      const known = visited.length;
      budget.steps -= this.look(at);
      for (let news = known; news < visited.length; news += 1) open.push(news);
    }
    if (this.game.cut || order === "branchByBranch") verdict.complete = false;
    if (verdict.complete) this.findEndless();
    return verdict;
  }

  /** Goes on from the marking; gives the number of steps looked at. */
  private look(at: number): number {
    const marking = this.visited[at]?.marking ?? emptyMarking;
    this.notice(at, marking);
    const moves = this.game.moves(marking);
    if (moves.length === 0) this.reportDeadlock(at, marking);
    const steps = this.chosen(moves);
    for (const step of steps) this.take(step, at);
    return steps.length + 1;
  }

  private chosen(moves: Step[][]): Step[] {
    if (this.order !== "branchByBranch") return moves.flat();
    return moves.find((steps) => steps.length === 1) ?? moves.find((steps) => steps.length > 0) ?? [];
  }

  private take(step: Step, at: number): void {
    this.verdict.fired.add(step.node);
    if (step.marking !== emptyMarking) {
      this.visit(step.marking, at, step.trail);
      return;
    }
    this.last.add(at);
    this.verdict.ends = true;
    if (step.end !== "leave") this.verdict.completes = true;
  }

  private visit(marking: Marking, from: number, trail: Trail): number {
    let number = this.known.get(marking);
    if (number === undefined) {
      number = this.visited.push({ marking, from, trail, met: this.visited[from]?.met ?? false }) - 1;
      this.known.set(marking, number);
      this.before.push([]);
    }
    if (from >= 0) this.before[number]?.push(from);
    return number;
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
    const isNew = nodes.size > 0 && [...nodes].every((node) => !this.reported.has(node));
    if (!isNew) return;
    for (const node of nodes) this.reported.add(node);
    const joins = [...nodes].map((node) => ({ node, missing: this.game.missing(node, marking) }));
    this.verdict.deadlocks.push({ joins, path: this.pathTo(at) });
  }

  /** From where the game ends backwards: what does not lead there goes on for ever. */
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
