import { z } from "zod";

/** What a member may do in a tenant, from most to least. */
export const roles = ["owner", "admin", "builder", "participant", "viewer"] as const;
export const RoleSchema = z.enum(roles);
export type Role = z.infer<typeof RoleSchema>;
