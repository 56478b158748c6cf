/**
 * What a tenant may use of the machines that all tenants share. The operator sets a tenant's plan; people do not see it,
 * and nothing is billed by it.
 */
import { z } from "zod";

export const PlanSchema = z.enum(["free", "standard", "enterprise"]);
export type Plan = z.infer<typeof PlanSchema>;

/** The plan of a tenant for which nobody chose one. */
export const DEFAULT_PLAN: Plan = "standard";

export interface PlanLimits {
  /** Times a lane's own number of turns that may run at the same time, on all servers together; never below one. */
  readonly slots: number;
  /** Times the rows that a lane takes in one slice; never below one row. */
  readonly sliceRows: number;
  /** Rows that may wait in all lanes together before the door answers that the tenant has to come back later. */
  readonly maxWaiting: number;
  /** Requests by hook and API a second over time, and how many of them may come at once. */
  readonly requestsPerSecond: number;
  readonly requestBurst: number;
}

/** Slots times slice is a tenant's weight against others while there is not enough for all. */
export const planLimits: Record<Plan, PlanLimits> = {
  free: { slots: 0.25, sliceRows: 0.5, maxWaiting: 20_000, requestsPerSecond: 100, requestBurst: 1_000 },
  standard: {
    slots: 1,
    sliceRows: 1,
    maxWaiting: 500_000,
    requestsPerSecond: 10_000,
    requestBurst: 50_000,
  },
  enterprise: {
    slots: 4,
    sliceRows: 2,
    maxWaiting: 5_000_000,
    requestsPerSecond: 100_000,
    requestBurst: 500_000,
  },
};

/** The limits under a name from the database. A newer release may know plans that this one does not: they get the default's. */
export function limitsOf(plan: string): PlanLimits {
  return planLimits[PlanSchema.safeParse(plan).data ?? DEFAULT_PLAN];
}
