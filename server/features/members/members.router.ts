import { router } from "@/server/trpc/procedures";
import { acceptInvitation } from "./accept-invitation";
import { changeMemberRole } from "./change-member-role";
import { inviteMember } from "./invite-member";
import { listInvitations } from "./list-invitations";
import { listMembers } from "./list-members";
import { removeMember } from "./remove-member";
import { reportTo } from "./report-to";
import { restoreMember } from "./restore-member";
import { revokeInvitation } from "./revoke-invitation";
import { signUpInvited } from "./sign-up-invited";

export const membersRouter = router({
  list: listMembers,
  changeRole: changeMemberRole,
  reportTo,
  remove: removeMember,
  restore: restoreMember,
  invite: inviteMember,
  listInvitations,
  revokeInvitation,
  acceptInvitation,
  signUpInvited,
});
