import { router } from "@/server/trpc/procedures";
import { createHook } from "./create-hook";
import { getHook } from "./get-hook";
import { listHookProcesses } from "./list-hook-processes";
import { listHooks } from "./list-hooks";
import { rotateHookSecret } from "./rotate-hook-secret";
import { disableHook, enableHook } from "./set-hook-disabled";

export const hooksRouter = router({
  list: listHooks,
  get: getHook,
  listProcesses: listHookProcesses,
  create: createHook,
  rotateSecret: rotateHookSecret,
  disable: disableHook,
  enable: enableHook,
});
