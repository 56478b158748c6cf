import { revokeAllSessions } from "@/server/auth/sessions";
import { userProcedure } from "@/server/trpc/procedures";

export const signOutEverywhere = userProcedure.mutation(({ ctx }) => revokeAllSessions(ctx.user.id));
