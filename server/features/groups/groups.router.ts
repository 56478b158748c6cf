import { router } from "@/server/trpc/procedures";
import { addGroupMember } from "./add-group-member";
import { createGroup } from "./create-group";
import { deleteGroup } from "./delete-group";
import { listGroups } from "./list-groups";
import { removeGroupMember } from "./remove-group-member";
import { renameGroup } from "./rename-group";

export const groupsRouter = router({
  list: listGroups,
  create: createGroup,
  rename: renameGroup,
  delete: deleteGroup,
  addMember: addGroupMember,
  removeMember: removeGroupMember,
});
