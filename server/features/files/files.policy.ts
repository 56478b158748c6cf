import type { Rights } from "@/contracts/role";

/** Whoever may fill in a form may attach files to it. */
export function canUploadFiles({ role }: Rights): boolean {
  return role !== "viewer";
}
