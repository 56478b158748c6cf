import type { InstanceStatus } from "./list-instances.schema";

/** Status for people: a running instance with a failed step shows as an incident. */
export function instanceStatus(row: { status: string; incidents: number }): InstanceStatus {
  if (row.status === "completed" || row.status === "terminated") return row.status;
  return row.incidents > 0 ? "incident" : "running";
}
