import type { Role } from "@/contracts/role";

/** Who looks at the page. */
export type ActingMember = { memberId: string; role: Role };
