import { router } from "@/server/trpc/procedures";
import { deleteScenario } from "./delete-scenario";
import { listReplies } from "./list-replies";
import { listScenarios } from "./list-scenarios";
import { renameScenario } from "./rename-scenario";
import { saveScenario } from "./save-scenario";

export const scenariosRouter = router({
  list: listScenarios,
  listReplies,
  save: saveScenario,
  rename: renameScenario,
  delete: deleteScenario,
});
