import { router } from "@/server/trpc/procedures";
import { getPlugProgress } from "./get-plug-progress";
import { listPlugs } from "./list-plugs";
import { pullPlug } from "./pull-plug";

export const serversRouter = router({
  listPlugs,
  pullPlug,
  plugProgress: getPlugProgress,
});
