import { router } from "@/server/trpc/procedures";
import { listMembers } from "./list-members";

export const membersRouter = router({
  list: listMembers,
});
