/** Everything the browser can call. A feature adds one line here; its own router file only assembles procedures. */
import { membersRouter } from "../features/members/members.router";
import { createCallerFactory, router } from "./procedures";

export const appRouter = router({
  members: membersRouter,
});

export type AppRouter = typeof appRouter;

/** Calls procedures directly, without HTTP: server components and tests. */
export const createCaller = createCallerFactory(appRouter);
