import { router } from "@/server/trpc/procedures";
import { createFromTemplate } from "./create-from-template";
import { getTemplate } from "./get-template";
import { listTemplates } from "./list-templates";

export const templatesRouter = router({
  list: listTemplates,
  get: getTemplate,
  createFrom: createFromTemplate,
});
