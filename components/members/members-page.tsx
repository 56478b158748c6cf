"use client";

import { PageHeader } from "@/components/ui/page-header";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "@/components/ui/tabs";
import type { ActingMember } from "./acting-member";
import { GroupsList } from "./groups-list";
import { InvitationsList } from "./invitations-list";
import { InviteDialog } from "./invite-dialog";
import { MembersTable } from "./members-table";

export function MembersPage({ acting }: { acting: ActingMember }) {
  return (
    <>
      <PageHeader
        title="Members"
        description="Who works here, what they may do, and the groups that tasks go to."
        actions={<InviteDialog />}
      />
      <Tabs defaultValue="members">
        <TabsList aria-label="Members, invitations and groups">
          <TabsTrigger value="members">Members</TabsTrigger>
          <TabsTrigger value="invitations">Invitations</TabsTrigger>
          <TabsTrigger value="groups">Groups</TabsTrigger>
        </TabsList>
        <TabsContent value="members">
          <MembersTable acting={acting} />
        </TabsContent>
        <TabsContent value="invitations">
          <InvitationsList />
        </TabsContent>
        <TabsContent value="groups">
          <GroupsList />
        </TabsContent>
      </Tabs>
    </>
  );
}
