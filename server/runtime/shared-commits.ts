/**
 * One commit for all that wait. A commit costs about the same for one write as for fifty, so what arrives for a tenant while
 * its transaction is at work waits for the next one and shares it. Once one only waits for PostgreSQL, the next one begins if
 * it is as large: so neither this process nor the database is idle, and a few do not get a transaction each. Members of
 * different tenants never share a transaction.
 *
 *   submit -> waiting -> at work -> sent -> done | refused
 *                ^          ├─ again: it depends on one before it, and joins a later transaction
 *                └──────────┤
 *                           └─ the write failed: each member has a transaction of its own, so that only who is to blame fails
 *
 * Tenants take turns, and at most `transactions` run at the same time: whoever floods this door leaves the other
 * connections of the process alone.
 */
import { AppError } from "../errors";
import { isNobodysFault } from "./nobodys-fault";

export type Outcome<Result> = { done: Result } | { refused: AppError } | "again";

/**
 * Writes in one transaction of the tenant; gives an outcome for each item. What it throws has written nothing. Calls
 * `onSent` when PostgreSQL has what is to be written, and only its answers are left.
 */
export type SharedWrite<Item, Result> = (
  tenantId: string,
  items: readonly Item[],
  onSent: () => void,
) => Promise<Outcome<Result>[]>;

export interface SharingLimits {
  /** Transactions at the same time, of which one of each tenant is at work and the others are sent. */
  transactions: number;
  /** Members of a transaction; the event loop belongs to them while they are decided. */
  members: number;
  /** Bytes of content in a transaction; a larger member has one of its own. */
  bytes: number;
  /** Members that may wait, of a tenant and of all. */
  waitingOfTenant: number;
  waiting: number;
}

interface Member<Item, Result> {
  item: Item;
  bytes: number;
  rounds: number;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
}

/**
 *   idle -> due -> at work -> sent ─┬─> due          others wait
 *            ^                      └─> lingering ──> idle
 *            └──────────────────────────────┘
 *
 * Whoever was just answered often sends the next at once, so a tenant lingers for a moment, until as many wait as there
 * seem to be.
 */
interface Queue<Item, Result> {
  waiting: Member<Item, Result>[];
  lingering: { expected: number; timer: NodeJS.Timeout } | undefined;
}

/** Who is told "again" finds what it depends on in a later transaction; more rounds than this are a defect. */
const MOST_ROUNDS = 20;
/** Seconds; what waits here is gone in much less. */
const RETRY_AFTER = 1;
/** Members from which on a transaction costs little beside what they cost themselves: those begin before the last one ends. */
const WORTH_A_TRANSACTION = 12;
/** A tenant lingers for this part of the last transaction's time, and for so many milliseconds at most. */
const LINGER_SHARE = 0.25;
const LONGEST_LINGER = 25;

export class SharedCommits<Item, Result> {
  readonly #write: SharedWrite<Item, Result>;
  readonly #limits: SharingLimits;
  readonly #queues = new Map<string, Queue<Item, Result>>();
  /** Tenants that are due, in the order of their turns. */
  readonly #turns: string[] = [];
  #running = 0;
  #waiting = 0;

  constructor(write: SharedWrite<Item, Result>, limits: SharingLimits) {
    this.#write = write;
    this.#limits = limits;
  }

  /** Throws TOO_MANY_REQUESTS when too much waits already, so that a caller need not prepare what would be refused. */
  checkRoom(tenantId: string): void {
    const { waitingOfTenant, waiting } = this.#limits;
    const ofTenant = this.#queues.get(tenantId)?.waiting.length ?? 0;
    if (ofTenant < waitingOfTenant && this.#waiting < waiting) return;
    throw new AppError(
      "TOO_MANY_REQUESTS",
      "More comes in than can be taken just now. Send it again in a moment.",
      { retryAfter: RETRY_AFTER },
    );
  }

  /** Resolves once the item's write has committed; throws what it was refused with. */
  submit(tenantId: string, item: Item, bytes: number): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.checkRoom(tenantId);
      this.#enqueue(tenantId, [{ item, bytes, rounds: 0, resolve, reject }]);
    });
  }

  #enqueue(tenantId: string, members: readonly Member<Item, Result>[]): void {
    this.#waiting += members.length;
    const queue = this.#queues.get(tenantId);
    if (queue === undefined) {
      this.#queues.set(tenantId, { waiting: [...members], lingering: undefined });
      this.#turns.push(tenantId);
      // What arrived in the same tick of the event loop is read first, and joins.
      setImmediate(() => this.#start());
      return;
    }
    queue.waiting.push(...members);
    if (queue.lingering !== undefined && queue.waiting.length >= queue.lingering.expected) {
      this.#stopLingering(tenantId, queue);
    }
  }

  #start(): void {
    while (this.#running < this.#limits.transactions) {
      const tenantId = this.#turns.shift();
      const queue = tenantId === undefined ? undefined : this.#queues.get(tenantId);
      if (tenantId === undefined || queue === undefined) return;
      this.#running += 1;
      void this.#takeTurn(tenantId, queue);
    }
  }

  async #takeTurn(tenantId: string, queue: Queue<Item, Result>): Promise<void> {
    const startedAt = performance.now();
    const group = this.#takeGroup(queue);
    let isHandedOn = false;
    const handOn = () => {
      isHandedOn = true;
      this.#turns.push(tenantId);
      this.#start();
    };
    const again = await this.#commit(tenantId, group, () => {
      if (!isHandedOn && queue.waiting.length >= Math.max(group.length, WORTH_A_TRANSACTION)) handOn();
    });
    if (again.length > 0) this.#enqueue(tenantId, again);
    this.#running -= 1;
    if (!isHandedOn) {
      const longest = Math.min(LONGEST_LINGER, (performance.now() - startedAt) * LINGER_SHARE);
      const expected = Math.min(this.#limits.members, queue.waiting.length + group.length - again.length);
      if (again.length > 0 || queue.waiting.length >= expected) handOn();
      else this.#linger(tenantId, queue, { expected, longest });
    }
    this.#start();
  }

  #linger(
    tenantId: string,
    queue: Queue<Item, Result>,
    { expected, longest }: { expected: number; longest: number },
  ): void {
    const timer = setTimeout(() => this.#stopLingering(tenantId, queue), longest);
    queue.lingering = { expected, timer };
  }

  #stopLingering(tenantId: string, queue: Queue<Item, Result>): void {
    clearTimeout(queue.lingering?.timer);
    queue.lingering = undefined;
    if (queue.waiting.length === 0) {
      this.#queues.delete(tenantId);
    } else {
      this.#turns.push(tenantId);
      this.#start();
    }
  }

  /** At least one member, and as many more as the limits allow. */
  #takeGroup({ waiting }: Queue<Item, Result>): Member<Item, Result>[] {
    let bytes = 0;
    let count = 0;
    for (const member of waiting) {
      bytes += member.bytes;
      if (count === this.#limits.members || (count > 0 && bytes > this.#limits.bytes)) break;
      count += 1;
    }
    this.#waiting -= count;
    return waiting.splice(0, count);
  }

  /** Never throws; gives the members that have to go again. */
  async #commit(
    tenantId: string,
    group: Member<Item, Result>[],
    onSent: () => void,
  ): Promise<Member<Item, Result>[]> {
    try {
      const items = group.map(({ item }) => item);
      const outcomes = await this.#write(tenantId, items, onSent);
      return group.filter((member, index) => settle(member, outcomes[index]));
    } catch (error) {
      if (group.length > 1 && !isNobodysFault(error)) {
        return this.#commitAlone(tenantId, group);
      }
      for (const { reject } of group) reject(error);
      return [];
    }
  }

  async #commitAlone(tenantId: string, group: Member<Item, Result>[]): Promise<Member<Item, Result>[]> {
    const again: Member<Item, Result>[] = [];
    for (const member of group) {
      again.push(...(await this.#commit(tenantId, [member], () => undefined)));
    }
    return again;
  }
}

/** Tells a member what has become of it; true when it has to go again. */
function settle<Item, Result>(member: Member<Item, Result>, outcome: Outcome<Result> | undefined): boolean {
  if (outcome === undefined) {
    member.reject(new Error("A shared write gave no outcome for one of its members."));
  } else if (outcome !== "again") {
    if ("done" in outcome) member.resolve(outcome.done);
    else member.reject(outcome.refused);
  } else if (member.rounds === MOST_ROUNDS) {
    member.reject(new Error("A shared write sent one of its members round and round."));
  } else {
    member.rounds += 1;
    return true;
  }
  return false;
}
