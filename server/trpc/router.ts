/** Everything the browser can call. A feature adds one line here; its own router file only assembles procedures. */
import { instancesRouter } from "../features/instances/instances.router";
import { membersRouter } from "../features/members/members.router";
import { tasksRouter } from "../features/tasks/tasks.router";
import { createCallerFactory, router } from "./procedures";

export const appRouter = router({
  instances: instancesRouter,
  tasks: tasksRouter,
  members: membersRouter,
});

export type AppRouter = typeof appRouter;

/** Calls procedures directly, without HTTP: server components and tests. */
export const createCaller = createCallerFactory(appRouter);
