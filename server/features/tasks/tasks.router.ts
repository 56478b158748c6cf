import { router } from "@/server/trpc/procedures";
import { answerTask } from "./answer-task";
import { askTask } from "./ask-task";
import { assignTask } from "./assign-task";
import { claimTask } from "./claim-task";
import { completeTask } from "./complete-task";
import { countTasks } from "./count-tasks";
import { getTask } from "./get-task";
import { listTasks } from "./list-tasks";
import { releaseTask } from "./release-task";
import { returnTask } from "./return-task";

export const tasksRouter = router({
  list: listTasks,
  get: getTask,
  count: countTasks,
  claim: claimTask,
  release: releaseTask,
  assign: assignTask,
  complete: completeTask,
  sendBack: returnTask,
  ask: askTask,
  answer: answerTask,
});
