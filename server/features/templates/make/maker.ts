import type { Transaction } from "@/server/tenancy/with-tenant";

/** For whom the parts of a template are made, and in which transaction. */
export interface Maker {
  tx: Transaction;
  tenantId: string;
  memberId: string;
}

/** The tenant's own ids, by the ids that a template gives its parts. */
export type Made = Map<string, string>;

/** What finds rows whose name is one of these or begins with it. */
export const namedLike = (names: readonly string[]) => ({
  where: { OR: names.map((name) => ({ name: { startsWith: name } })) },
  select: { name: true },
});

export const namesOf = (rows: readonly { name: string }[]): Set<string> =>
  new Set(rows.map(({ name }) => name));
