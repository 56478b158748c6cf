import type { Rights } from "@/contracts/role";

/** Who can be given tasks can let somebody stand in for them. */
export const canDelegate = ({ role }: Rights): boolean => role !== "viewer";
