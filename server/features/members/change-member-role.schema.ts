import { RoleSchema } from "@/contracts/role";
import { MemberReferenceSchema } from "./members.schema";

export const ChangeMemberRoleInputSchema = MemberReferenceSchema.extend({ role: RoleSchema });
