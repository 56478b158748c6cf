import { z } from "zod";

/** What a member may do in a tenant, from most to least. */
export const roles = ["owner", "admin", "builder", "participant", "viewer"] as const;
/** One of them, from outside. */
export const RoleSchema = z.enum(roles);
export type Role = z.infer<typeof RoleSchema>;

/** What a policy asks about a member: `canPublishForms(member: Rights)`. */
export type Rights = { role: Role };
