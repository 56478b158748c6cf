import { z } from "zod";

export const MemberReferenceSchema = z.object({ memberId: z.uuid() });
