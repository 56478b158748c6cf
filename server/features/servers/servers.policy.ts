import type { Rights } from "@/contracts/role";

/** Killing a server touches everybody's work for a second, so only owners may, and only where the demo allows it. */
export const canPullPlugs = ({ role }: Rights): boolean => role === "owner";
