import { joinTrails, type Trail } from "./trail";

/** How many of the incoming edges must have a token: any one, each, or each that can still get one. */
export type JoinKind = "none" | "all" | "some";
/** Which outgoing edges get a token: each, exactly one, or any that are not none. */
export type SplitKind = "all" | "one" | "some";

/**
 * One step of the token game with data left out. A token stands at a node, or on an edge while it waits at the join that
 * the edge leads to.
 */
export interface NetNode {
  readonly id: number;
  join: JoinKind;
  split: SplitKind;
  readonly incoming: Set<NetEdge>;
  readonly outgoing: Set<NetEdge>;
  /** What a token does here at its end: nothing, ending all others with it, or leaving the scope by an error. */
  readonly end: "alone" | "terminate" | "leave" | null;
  /** Whether a token can stand here until something outside happens. */
  waits: boolean;
  /** A join with a branch that no way leads to. */
  lacksBranch: boolean;
  /** The activity that is done here, if any: what would be done twice by two tokens. */
  work: string | null;
  trail: Trail;
}

export interface NetEdge {
  readonly id: number;
  readonly source: NetNode;
  readonly target: NetNode;
  work: string | null;
  waits: boolean;
  trail: Trail;
}

type NodeSettings = Partial<Pick<NetNode, "join" | "split" | "end" | "waits" | "work" | "trail">>;
type EdgeSettings = Partial<Pick<NetEdge, "work" | "waits" | "trail">>;

/** The nodes and edges of one scope; it is made for one start and then reduced in place. */
export class TokenNet {
  readonly nodes = new Set<NetNode>();
  private nextId = 0;

  add(settings: NodeSettings = {}): NetNode {
    const node: NetNode = {
      id: this.newId(),
      join: settings.join ?? "none",
      split: settings.split ?? "all",
      incoming: new Set(),
      outgoing: new Set(),
      end: settings.end ?? null,
      waits: settings.waits ?? false,
      lacksBranch: false,
      work: settings.work ?? null,
      trail: settings.trail ?? null,
    };
    this.nodes.add(node);
    return node;
  }

  connect(source: NetNode, target: NetNode, settings: EdgeSettings = {}): NetEdge {
    const edge: NetEdge = {
      id: this.newId(),
      source,
      target,
      work: settings.work ?? null,
      waits: settings.waits ?? false,
      trail: settings.trail ?? null,
    };
    source.outgoing.add(edge);
    target.incoming.add(edge);
    return edge;
  }

  disconnect(edge: NetEdge): void {
    edge.source.outgoing.delete(edge);
    edge.target.incoming.delete(edge);
  }

  /** Takes out a node with all its edges. */
  remove(node: NetNode): void {
    for (const edge of [...node.incoming, ...node.outgoing]) this.disconnect(edge);
    this.nodes.delete(node);
  }

  /** An edge that stands for passing the first, the node between them and the second. */
  bridge(first: NetEdge, second: NetEdge): NetEdge {
    const between = first.target;
    return this.connect(first.source, second.target, {
      work: first.work ?? between.work ?? second.work,
      waits: first.waits || between.waits || second.waits,
      trail: joinTrails(first.trail, between.trail, second.trail),
    });
  }

  private newId(): number {
    this.nextId += 1;
    return this.nextId;
  }
}
