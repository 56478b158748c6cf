"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import type { InviteMemberOutput } from "@/server/features/members/invite-member.schema";
import { InvitationLink } from "./invitation-link";
import { InviteForm } from "./invite-form";

type Sent = InviteMemberOutput & { email: string };

/** Asks whom to invite, then shows the link, which is told only here. */
export function InviteDialog() {
  const [open, setOpen] = useState(false);
  const [sent, setSent] = useState<Sent | null>(null);
  const change = (isOpen: boolean) => {
    setOpen(isOpen);
    setSent(null);
  };
  return (
    <Dialog open={open} onOpenChange={change}>
      <DialogTrigger asChild>
        <Button variant="primary">Invite</Button>
      </DialogTrigger>
      {sent ? (
        <DialogContent title={`${sent.email} is invited`}>
          <InvitationLink {...sent} />
        </DialogContent>
      ) : (
        <DialogContent title="Invite somebody" description="They join by a link that works once, for 7 days.">
          <InviteForm onSent={setSent} />
        </DialogContent>
      )}
    </Dialog>
  );
}
