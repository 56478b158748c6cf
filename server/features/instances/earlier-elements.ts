import type { InstanceState } from "@/engine/instance/types";
import type { Transaction } from "@/server/tenancy/with-tenant";
import type { StoredEntry } from "./read-journal";

/**
 * The elements of tokens that came into being before these decisions, by token: without the journal before them nobody could
 * say what their events are about.
 */
export async function earlierElements(
  tx: Transaction,
  { id: instanceId, state }: { id: string; state: InstanceState },
  entries: readonly StoredEntry[],
): Promise<Record<string, string>> {
  const tokens = tokensFromBefore(entries);
  if (tokens.length === 0) return {};
  const where = { where: { instanceId, token: { in: tokens } }, select: { token: true, element: true } };
  const found = [
    ...(await tx.stepFact.findMany(where)),
    ...(await tx.task.findMany(where)),
    ...(await tx.effect.findMany(where)),
    ...tokens.flatMap((token) => {
      const element = state.tokens[token]?.element;
      return element === undefined ? [] : [{ token, element }];
    }),
  ];
  return Object.fromEntries(found.map(({ token, element }) => [String(token), element]));
}

function tokensFromBefore(entries: readonly StoredEntry[]): number[] {
  const named = new Set<number>();
  const entered = new Set<number>();
  for (const event of entries.flatMap(({ events }) => events)) {
    if (event.type === "elementEntered") entered.add(event.token);
    else if ("token" in event && event.token !== undefined) named.add(event.token);
    if (event.type === "compensationStarted") named.add(event.activity);
  }
  return [...named].filter((token) => !entered.has(token));
}
