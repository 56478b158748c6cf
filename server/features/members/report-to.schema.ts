import { z } from "zod";
import { MemberReferenceSchema } from "./members.schema";

export const ReportToInputSchema = MemberReferenceSchema.extend({ managerId: z.uuid().nullable() });
