import { z } from "zod";

/** UUIDv7 of a row, branded by what it names so that ids cannot be mixed up. */
const id = <Brand extends string>() => z.uuid().brand<Brand>();

export const TenantIdSchema = id<"TenantId">();
export type TenantId = z.infer<typeof TenantIdSchema>;

export const UserIdSchema = id<"UserId">();
export type UserId = z.infer<typeof UserIdSchema>;

export const MemberIdSchema = id<"MemberId">();
export type MemberId = z.infer<typeof MemberIdSchema>;

export const GroupIdSchema = id<"GroupId">();
export type GroupId = z.infer<typeof GroupIdSchema>;

export const FormIdSchema = id<"FormId">();
export type FormId = z.infer<typeof FormIdSchema>;

export const ProcessIdSchema = id<"ProcessId">();
export type ProcessId = z.infer<typeof ProcessIdSchema>;

export const InstanceIdSchema = id<"InstanceId">();
export type InstanceId = z.infer<typeof InstanceIdSchema>;

export const TaskIdSchema = id<"TaskId">();
export type TaskId = z.infer<typeof TaskIdSchema>;
