"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent } from "@/components/ui/dialog";
import { LinkButton } from "@/components/ui/link-button";
import { SkeletonRows } from "@/components/ui/skeleton";
import type { ProcessVersionRow } from "@/server/features/processes/list-process-versions.schema";
import { MoveRequestsSheet } from "./move-requests-sheet";

type OfferMoveProps = { base: string; processId: string; number: number; onClose: () => void };

/** After a publishing: requests under way stay where they are, and can be moved to the new version at once or later. */
export function OfferMove({ base, processId, number, onClose }: OfferMoveProps) {
  const trpc = useTRPC();
  const [moving, setMoving] = useState<ProcessVersionRow | null>(null);
  const versions = useQuery(trpc.processes.listVersions.queryOptions({ processId }));
  const to = versions.data?.find((version) => version.number === number);
  const open = versions.data?.filter((version) => version.number !== number && version.openInstances > 0);
  if (moving && to) {
    const back = () => {
      setMoving(null);
      void versions.refetch();
    };
    return <MoveRequestsSheet processId={processId} from={moving} to={to} onClose={back} />;
  }
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent
        title={`Version ${number} is published`}
        description="New requests run on it. Those under way go on with the version they started with; you can move them now, or later under Versions."
        footer={
          <>
            <LinkButton href={`${base}/start/${processId}`}>Start a request</LinkButton>
            <DialogClose asChild>
              <Button variant="primary">Leave them</Button>
            </DialogClose>
          </>
        }
      >
        {!to || !open ? (
          <SkeletonRows rows={1} label="Counting the requests under way" />
        ) : (
          <ul aria-label="Requests under way" className="divide-y rounded-md border">
            {open.length === 0 && <li className="px-3 py-2 text-muted">All requests are on it now.</li>}
            {open.map((version) => (
              <li key={version.id} className="flex flex-wrap items-center gap-3 px-3 py-2">
                <span className="min-w-0 flex-1">
                  {version.openInstances === 1 ? "1 request" : `${version.openInstances} requests`} on version{" "}
                  {version.number}
                </span>
                <Button size="sm" onClick={() => setMoving(version)}>
                  Move to version {number}…
                </Button>
              </li>
            ))}
          </ul>
        )}
      </DialogContent>
    </Dialog>
  );
}
