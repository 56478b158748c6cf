import { router } from "@/server/trpc/procedures";
import { getPresence } from "./get-presence";
import { leaveDraft } from "./leave-draft";
import { reportPresence } from "./report-presence";

export const presenceRouter = router({ get: getPresence, report: reportPresence, leave: leaveDraft });
