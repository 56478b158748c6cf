import { reachable } from "@/engine/definition/reachable";
import { addToken, countIn, emptyMarking, type Marking, mostInPlace, placesOf, removeToken } from "./marking";
import type { NetEdge, NetNode } from "./token-net";
import { joinTrails, type Trail } from "./trail";

/** Where a token can stand: at a node, or on an edge that leads to a join. */
export type Place = { node: NetNode } | { edge: NetEdge };

/** One step of the game: the node that went on, and where that leads. */
export interface Step {
  node: NetNode;
  marking: Marking;
  trail: Trail;
  /** Whether the scope has ended, and how. */
  end: "terminate" | "leave" | null;
}

/** Subsets of more branches than this are not all looked at. */
const mostChoices = 8;

/** The rules by which tokens move over a net. Places are numbered by the order in which they are met. */
export class TokenGame {
  /** Whether steps have been left out: too many tokens in one place, or too many choices. */
  cut = false;
  private readonly places: Place[] = [];
  private readonly numbers = new Map<NetNode | NetEdge, number>();
  private readonly ways = new Map<NetEdge, ReadonlySet<NetNode>>();

  begin(start: NetNode): Marking {
    return addToken(emptyMarking, this.number(start));
  }

  place(number: number): Place {
    const place = this.places[number];
    if (place === undefined) throw new Error(`There is no place ${number}.`);
    return place;
  }

  /** All that can happen next, by the node where it does. */
  moves(marking: Marking): Step[][] {
    const moves: Step[][] = [];
    const joins = new Set<NetNode>();
    for (const number of placesOf(marking)) {
      const place = this.place(number);
      if ("edge" in place) joins.add(place.edge.target);
      else moves.push(this.goOn(place.node, removeToken(marking, number)));
    }
    for (const join of joins) {
      const rest = this.taken(join, marking);
      if (rest !== null) moves.push(this.goOn(join, rest));
    }
    return moves;
  }

  /** The incoming edges of the join on which no token waits. */
  missing(join: NetNode, marking: Marking): NetEdge[] {
    return [...join.incoming].filter((edge) => countIn(marking, this.number(edge)) === 0);
  }

  private number(at: NetNode | NetEdge): number {
    const known = this.numbers.get(at);
    if (known !== undefined) return known;
    const number = this.places.push("source" in at ? { edge: at } : { node: at }) - 1;
    this.numbers.set(at, number);
    return number;
  }

  private goOn(node: NetNode, rest: Marking): Step[] {
    return this.choices(node).flatMap((edges) => this.moved(node, rest, edges) ?? []);
  }

  private choices({ split, outgoing }: NetNode): NetEdge[][] {
    const edges = [...outgoing];
    if (split === "all") return [edges];
    const single = edges.map((edge) => [edge]);
    if (split === "one") return single;
    if (edges.length <= mostChoices) return subsets(edges);
    this.cut = true;
    return [...single, edges];
  }

  /** Null when more tokens would come to one place than are looked at. */
  private moved(node: NetNode, rest: Marking, edges: readonly NetEdge[]): Step | null {
    let marking = rest;
    const trail = joinTrails(node.trail, ...edges.map((edge) => edge.trail));
    for (const edge of edges) {
      const { target } = edge;
      if (target.end === "terminate" || target.end === "leave") {
        return { node, marking: emptyMarking, trail, end: target.end };
      }
      if (target.end === "alone") continue;
      const place = this.number(target.join === "none" ? target : edge);
      if (countIn(marking, place) >= mostInPlace) {
        this.cut = true;
        return null;
      }
      marking = addToken(marking, place);
    }
    return { node, marking, trail, end: null };
  }

  /** The marking without the tokens that the join takes; null when it waits. */
  private taken(join: NetNode, marking: Marking): Marking | null {
    const filled = [...join.incoming].filter((edge) => countIn(marking, this.number(edge)) > 0);
    if (join.join === "all" && (join.lacksBranch || filled.length < join.incoming.size)) return null;
    if (join.join === "some" && this.isBlocked(join, filled, marking)) return null;
    return filled.reduce((rest, edge) => removeToken(rest, this.number(edge)), marking);
  }

  /** As engine/instance/joins.ts has it: when all wait, and none of them can still come to a branch that has none. */
  private isBlocked(join: NetNode, filled: readonly NetEdge[], marking: Marking): boolean {
    const empty = this.missing(join, marking);
    return placesOf(marking).some((number) => {
      const place = this.place(number);
      const at = "edge" in place ? place.edge.target : place.node;
      if (at === join) return false;
      if ("node" in place && !at.waits) return true;
      const leadsTo = (edge: NetEdge) => this.waysTo(edge).has(at);
      return empty.some(leadsTo) && !filled.some(leadsTo);
    });
  }

  /** The nodes from which a way leads to the edge into a join, but not through that join. */
  private waysTo(edge: NetEdge): ReadonlySet<NetNode> {
    const known = this.ways.get(edge);
    if (known !== undefined) return known;
    const before = (node: NetNode) =>
      [...node.incoming].map(({ source }) => source).filter((source) => source !== edge.target);
    const ways = reachable(edge.source === edge.target ? [] : [edge.source], before);
    this.ways.set(edge, ways);
    return ways;
  }
}

function subsets(edges: readonly NetEdge[]): NetEdge[][] {
  const all: NetEdge[][] = [];
  for (let chosen = 1; chosen < 1 << edges.length; chosen += 1) {
    all.push(edges.filter((_, index) => (chosen & (1 << index)) !== 0));
  }
  return all;
}
