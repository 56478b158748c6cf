import { z } from "zod";
import { MemberReferenceSchema } from "./members.schema";

export const SetManagerInputSchema = MemberReferenceSchema.extend({ managerId: z.uuid().nullable() });
