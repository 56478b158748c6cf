import { DatabaseError } from "pg";

/** What statements are told that come after a failed one in its transaction (PostgreSQL's in_failed_sql_transaction). */
const AFTER_A_FAULT = "25P02";

/**
 * `Promise.all` for statements that were sent to a transaction together: waits for all of them, and throws the fault, not what the
 * statements behind it were told because of it.
 */
export async function allOrFault<T extends readonly unknown[]>(
  statements: readonly [...{ [Index in keyof T]: Promise<T[Index]> }],
): Promise<T> {
  const settled = await Promise.allSettled(statements);
  const faults = settled.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
  if (faults.length === 0) return Promise.all(statements) as Promise<T>;
  throw (
    faults.find((fault) => !(fault instanceof DatabaseError && fault.code === AFTER_A_FAULT)) ?? faults[0]
  );
}

/** What `must_hold` of the database fails with. */
const DOES_NOT_HOLD = "SW001";

/** Whether a statement found that what it was decided by does not hold. */
export const isRefusedByHold = (fault: unknown): boolean =>
  fault instanceof DatabaseError && fault.code === DOES_NOT_HOLD;
