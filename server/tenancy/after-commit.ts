import type { PoolClient } from "pg";

/** What waits for a transaction's commit, by the connection that runs it. */
const waiting = new WeakMap<PoolClient, (() => void)[]>();

/** Runs the action once the client's transaction has committed; never when it rolls back. The action must not throw. */
export function afterCommit(client: PoolClient, action: () => void): void {
  const actions = waiting.get(client);
  if (actions === undefined) {
    waiting.set(client, [action]);
  } else {
    actions.push(action);
  }
}

/** For the door that ends transactions: takes what waits, to run it after a commit or to drop it. */
export function takeAfterCommit(client: PoolClient): (() => void)[] {
  const actions = waiting.get(client) ?? [];
  waiting.delete(client);
  return actions;
}
