import type { Assignee } from "@/contracts/human-work";
import type { RecordFinder } from "@/engine/form/lookup-value";

/** A member's share of the work, as far as it decides who gets a task next. */
export interface Workload {
  memberId: string;
  /** Open tasks that they have claimed or were given. */
  open: number;
  /** The number of the turn in which they were last given a task of the element; 0: never. */
  turn: number;
}

/**
 * What a decision may ask about the people and the data tables of the tenant. Its answers are part of the decision's input:
 * with the same answers the engine decides the same, and what followed from them stands in the journal. All members are
 * active ones.
 */
export interface Directory {
  /** Everybody behind these, each once, those named first coming first, else by id. */
  members(assignees: readonly Assignee[]): readonly string[];
  /** Whether anybody is behind these besides the excluded. */
  hasMember(assignees: readonly Assignee[], excluded: readonly string[]): boolean;
  managerOf(memberId: string): string | null;
  /** A member by id or e-mail address, or a group by its name. */
  named(name: string): Assignee | null;
  /** By member, for the tasks of an element of this process. */
  workload(memberIds: readonly string[], element: string): readonly Workload[];
  /** A record of the tenant's data tables; absent where none can be asked for. */
  record?: RecordFinder;
}

const MEMBER_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Knows nobody but those who are named by id. */
export const noDirectory: Directory = {
  members: (assignees) => [
    ...new Set(assignees.flatMap((assignee) => (assignee.kind === "member" ? [assignee.memberId] : []))),
  ],
  hasMember: (assignees, excluded) =>
    assignees.some((assignee) => assignee.kind !== "member" || !excluded.includes(assignee.memberId)),
  managerOf: () => null,
  named: (name) => (MEMBER_ID.test(name) ? { kind: "member", memberId: name.toLowerCase() } : null),
  workload: (memberIds) => memberIds.map((memberId) => ({ memberId, open: 0, turn: 0 })),
};
