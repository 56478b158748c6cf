import type { Rights } from "@/contracts/role";

/** Sends messages and signals by hand, and sees what was sent. */
export function canExchangeMessages({ role }: Rights): boolean {
  return role === "owner" || role === "admin" || role === "builder";
}
