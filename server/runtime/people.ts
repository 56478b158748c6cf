/**
 * What the database knows of a tenant's people and data tables, for decisions. The engine cannot wait for an answer, so it is asked again
 * with what it wanted to know: the first try notes its questions, all are answered with a few statements, and the next
 * try finds them. A slice of a lane shares the answers. They hold for one transaction.
 */
import type { PoolClient } from "pg";
import type { Assignee } from "@/contracts/human-work";
import type { JournalEvent } from "@/contracts/journal";
import { assigneeKey } from "@/engine/elements/task-candidates";
import type { FoundRecord } from "@/engine/form/lookup-value";
import type { Directory, Workload } from "@/engine/instance/directory";
import type { Decision } from "@/engine/instance/types";
import {
  findManagers,
  findNamed,
  listMembersBehind,
  listWorkload,
  type WorkloadQuestion,
  workloadKey,
} from "./find-people";
import { findPicked, type PickedRecord, pickedKey } from "./find-picked";

/** Of a group or role, so many members are enough to know whether somebody is in it who is not excluded. */
const SAMPLE = 50;
/** A decision asks about one task after the other; each answer can lead to at most a few more questions. */
const MAX_ROUNDS = 20;

/** Answers by question, and the questions that have none yet. */
class Answers<Question, Answer> {
  readonly known = new Map<string, Answer>();
  readonly open = new Map<string, Question>();

  ask(key: string, question: Question, unknown: Answer): Answer {
    const answer = this.known.get(key);
    if (answer !== undefined) return answer;
    this.open.set(key, question);
    return unknown;
  }

  /** Whether anything was asked that was not known. */
  async learn(answer: (questions: Question[]) => Promise<ReadonlyMap<string, Answer>>, none: Answer) {
    if (this.open.size === 0) return false;
    const found = await answer([...this.open.values()]);
    for (const key of this.open.keys()) this.known.set(key, found.get(key) ?? none);
    this.open.clear();
    return true;
  }
}

export class People {
  private readonly samples = new Answers<Assignee, readonly string[]>();
  private readonly members = new Answers<Assignee, readonly string[]>();
  private readonly managers = new Answers<string, string | null>();
  private readonly names = new Answers<string, Assignee | null>();
  private readonly workloads = new Answers<WorkloadQuestion, Workload | null>();
  private readonly records = new Answers<PickedRecord, FoundRecord | null | undefined>();

  /** What decisions of this process may ask. */
  directory(processId: string): Directory {
    return {
      members: (assignees) => [
        ...new Set(assignees.flatMap((one) => this.members.ask(assigneeKey(one), one, []))),
      ],
      hasMember: (assignees, excluded) =>
        assignees.some((one) => {
          const sample = this.samples.ask(assigneeKey(one), one, []);
          return sample.length === SAMPLE || sample.some((member) => !excluded.includes(member));
        }),
      managerOf: (memberId) => this.managers.ask(memberId, memberId, null),
      named: (name) => this.names.ask(name.toLowerCase(), name, null),
      workload: (memberIds, element) =>
        memberIds.map((memberId) => {
          const question = { processId, element, memberId };
          const none = { memberId, open: 0, turn: 0 };
          return this.workloads.ask(workloadKey(question), question, null) ?? none;
        }),
      record: (tableId, key) => {
        const question = { tableId, key };
        return this.records.ask(pickedKey(question), question, undefined);
      },
    };
  }

  /** Answers what was asked since; false when nothing was. */
  async learn(client: PoolClient, tenantId: string): Promise<boolean> {
    const learned = [
      await this.samples.learn((all) => listMembersBehind(client, tenantId, all, SAMPLE), []),
      await this.members.learn((all) => listMembersBehind(client, tenantId, all, null), []),
      await this.managers.learn((all) => findManagers(client, tenantId, all), null),
      await this.names.learn((all) => findNamed(client, tenantId, all), null),
      await this.workloads.learn((all) => listWorkload(client, tenantId, all), null),
      await this.records.learn((all) => findPicked(client, tenantId, all), null),
    ];
    return learned.includes(true);
  }

  /** Counts what a decision has given out, for the decisions after it in the same transaction. */
  note(processId: string, events: readonly JournalEvent[]): void {
    for (const [index, event] of events.entries()) {
      if (event.type !== "taskAssigned" || event.how === "person") continue;
      const created = events.slice(0, index).findLast(({ type }) => type === "taskCreated");
      if (created?.type !== "taskCreated") continue;
      this.count(processId, created.element, event.memberId);
    }
  }

  private count(processId: string, element: string, memberId: string): void {
    let turn = 0;
    for (const [key, workload] of this.workloads.known) {
      if (workload !== null && key.startsWith(`${processId} ${element} `))
        turn = Math.max(turn, workload.turn);
    }
    const key = workloadKey({ processId, element, memberId });
    const open = (this.workloads.known.get(key)?.open ?? 0) + 1;
    this.workloads.known.set(key, { memberId, open, turn: turn + 1 });
  }
}

/** Decides as often as there are new questions about the people of the tenant. */
export async function decideWithPeople(
  client: PoolClient,
  { people, tenantId, processId }: { people: People; tenantId: string; processId: string },
  decideOnce: (directory: Directory) => Decision,
): Promise<Decision> {
  const directory = people.directory(processId);
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const decision = decideOnce(directory);
    if (await people.learn(client, tenantId)) continue;
    if (decision.ok) people.note(processId, decision.events);
    return decision;
  }
  throw new Error("A decision went on asking about the people of its tenant.");
}
