import { z } from "zod";
import { RoleSchema } from "@/contracts/role";

export const MemberRowSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  role: RoleSchema,
  joinedAt: z.date(),
  managerId: z.uuid().nullable(),
  groups: z.array(z.object({ id: z.uuid(), name: z.string() })),
});
export type MemberRow = z.infer<typeof MemberRowSchema>;

export const ListMembersOutputSchema = z.array(MemberRowSchema);
