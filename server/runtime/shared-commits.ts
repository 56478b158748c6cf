/**
 * One commit for all that wait. A commit costs about the same for one write as for fifty, so what arrives for a tenant while
 * its transaction is at work waits for the next one and shares it. While one only has its commit left, the next one begins if
 * it is as large: then nobody waits for another's disk, and few do not get a transaction each. Members of different tenants
 * never share a transaction.
 *
 *   submit -> waiting -> at work -> committing -> done | refused
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
 * `onCommitting` when only the commit is left.
 */
export type SharedWrite<Item, Result> = (
  tenantId: string,
  items: readonly Item[],
  onCommitting: () => void,
) => Promise<Outcome<Result>[]>;

export interface SharingLimits {
  /** Transactions at the same time, of which one of each tenant is at work and the others commit. */
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

/** Who is told "again" finds what it depends on in the next transaction; more rounds than this are a defect. */
const MOST_ROUNDS = 20;
/** Seconds; what waits here is gone in much less. */
const RETRY_AFTER = 1;

export class SharedCommits<Item, Result> {
  readonly #write: SharedWrite<Item, Result>;
  readonly #limits: SharingLimits;
  readonly #queues = new Map<string, Member<Item, Result>[]>();
  /** Tenants with waiting members and no transaction, in the order of their turns. */
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
    const ofTenant = this.#queues.get(tenantId)?.length ?? 0;
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
    if (queue !== undefined) {
      queue.push(...members);
      return;
    }
    // The queue stays until the tenant's turn ends without members left, so a tenant has at most one turn.
    this.#queues.set(tenantId, [...members]);
    this.#turns.push(tenantId);
    // What arrived in the same tick of the event loop is read first, and joins.
    setImmediate(() => this.#start());
  }

  #start(): void {
    while (this.#running < this.#limits.transactions) {
      const tenantId = this.#turns.shift();
      if (tenantId === undefined) return;
      this.#running += 1;
      void this.#takeTurn(tenantId);
    }
  }

  async #takeTurn(tenantId: string): Promise<void> {
    const group = this.#takeGroup(tenantId);
    let isOver = false;
    const endTurn = (leastWaiting: number) => {
      const waiting = this.#queues.get(tenantId)?.length ?? 0;
      if (isOver || waiting < leastWaiting) return;
      isOver = true;
      if (waiting === 0) {
        this.#queues.delete(tenantId);
      } else {
        this.#turns.push(tenantId);
        this.#start();
      }
    };
    const again = await this.#commit(tenantId, group, () => endTurn(group.length));
    if (again.length > 0) this.#enqueue(tenantId, again);
    this.#running -= 1;
    endTurn(0);
    this.#start();
  }

  /** At least one member, and as many more as the limits allow. */
  #takeGroup(tenantId: string): Member<Item, Result>[] {
    const queue = this.#queues.get(tenantId) ?? [];
    let bytes = 0;
    let count = 0;
    for (const member of queue) {
      bytes += member.bytes;
      if (count === this.#limits.members || (count > 0 && bytes > this.#limits.bytes)) break;
      count += 1;
    }
    this.#waiting -= count;
    return queue.splice(0, count);
  }

  /** Never throws; gives the members that have to go again. */
  async #commit(
    tenantId: string,
    group: Member<Item, Result>[],
    onCommitting: () => void,
  ): Promise<Member<Item, Result>[]> {
    try {
      const items = group.map(({ item }) => item);
      const outcomes = await this.#write(tenantId, items, onCommitting);
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
