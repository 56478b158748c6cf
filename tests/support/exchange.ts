/** A tenant with what tests of messages, signals and calls ask again and again. */

import { createCaller } from "./caller";
import { queryAll } from "./query-all";
import { createTestTenant } from "./tenant";

export type Person = Awaited<ReturnType<typeof newPerson>>;

type InstanceRow = {
  id: string;
  status: string;
  state: { variables: Record<string, unknown>; tokens: Record<string, { incident?: string }> };
};

/** The owner of a tenant of their own. The URL is the superuser's. */
export async function newPerson(database: { url: string }) {
  const { tenantId, owner } = await createTestTenant();
  const instance = async (id: string): Promise<InstanceRow> => {
    const [found] = await queryAll<InstanceRow>(
      database.url,
      "select id, status, state from instances where tenant_id = $1 and id = $2",
      [tenantId, id],
    );
    if (found === undefined) throw new Error("The instance is not there.");
    return found;
  };
  const count = async (what: string): Promise<number> => {
    const sql = `select count(*)::int as count from ${what}`;
    const [found] = await queryAll<{ count: number }>(database.url, sql, [tenantId]);
    return found?.count ?? -1;
  };
  return {
    tenantId,
    memberId: owner.memberId,
    caller: createCaller(owner),
    instance,
    statusOf: async (id: string) => (await instance(id)).status,
    /** How many rows `what` has; $1 is the tenant. */
    count,
    /** Why the instance stands still. */
    incidentOf: async (id: string) =>
      Object.values((await instance(id)).state.tokens).flatMap(({ incident }) => incident ?? [])[0],
  };
}
