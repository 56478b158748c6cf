import type { Rights } from "@/contracts/role";

/** Everybody may look; participants only at what they started or worked on (see visible-instances.ts). */
export function canReadInstances(_: Rights): boolean {
  return true;
}

export function canStartInstances({ role }: Rights): boolean {
  return role !== "viewer";
}

/** Sees all instances of the tenant, also those of others. */
export function canReadAllInstances({ role }: Rights): boolean {
  return role !== "participant";
}

/** Retries failed steps and ends instances. */
export function canRepairInstances({ role }: Rights): boolean {
  return role === "owner" || role === "admin" || role === "builder";
}

/** Starts steps of ad-hoc sub-processes, in requests that they take part in (see visible-instances.ts). */
export function canChooseSteps({ role }: Rights): boolean {
  return role !== "viewer";
}
