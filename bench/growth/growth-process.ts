/** The server code on one database: grows a tenant when told how much, then measures one operation after the other. */
import { rollUpSlice } from "@/server/features/reports/roll-up/roll-up-slice";
import { type GrownTenant, growTenant } from "./grown-tenant";
import { hotOperations } from "./hot-operations";

export type Order = { grow: number } | { operation: string; times: number };

let tenant: GrownTenant | undefined;
let round = 0;

async function carryOut(order: Order): Promise<number[]> {
  if ("grow" in order) {
    tenant = await growTenant(process.env.DATABASE_URL ?? "", order.grow);
    while ((await rollUpSlice(tenant.tenantId, 240)).isFull);
    return [];
  }
  const operation = hotOperations[order.operation];
  if (tenant === undefined || operation === undefined) throw new Error("There is nothing to measure.");
  const times: number[] = [];
  for (let left = order.times; left > 0; left -= 1) {
    const started = performance.now();
    await operation(tenant, round);
    times.push(performance.now() - started);
    round += 1;
  }
  return times;
}

process.on("message", async (order: Order) => {
  try {
    process.send?.(await carryOut(order));
  } catch (error) {
    console.error(error);
    process.exit(1);
  }
});
process.on("SIGTERM", () => process.exit(0));
