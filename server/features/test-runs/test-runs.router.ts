import { router } from "@/server/trpc/procedures";
import { answerHeldCall } from "./answer-held-call";
import { getTestStart } from "./get-test-start";
import { startTestRun } from "./start-test-run";

export const testRunsRouter = router({
  getStart: getTestStart,
  start: startTestRun,
  answerCall: answerHeldCall,
});
