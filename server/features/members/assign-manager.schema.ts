import { z } from "zod";
import { MemberReferenceSchema } from "./members.schema";

export const AssignManagerInputSchema = MemberReferenceSchema.extend({ managerId: z.uuid().nullable() });
