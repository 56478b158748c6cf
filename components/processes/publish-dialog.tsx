"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { CircleAlert, CircleCheck, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { sentenceOf } from "@/components/failures/sentence-of";
import { useTRPC, useTRPCClient } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { ErrorState } from "@/components/ui/error-state";
import { SkeletonRows } from "@/components/ui/skeleton";
import { toast } from "@/components/ui/toast";
import type { ProcessProblem } from "@/server/features/processes/problem.schema";
import type { ProcessDraft } from "./use-process-draft";

type PublishDialogProps = { base: string; processId: string; nextNumber: number; draft: ProcessDraft };

/** Says what publishing does and what speaks against it; the server has the last word. */
export function PublishDialog({ base, processId, nextNumber, draft }: PublishDialogProps) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const check = useQuery({
    queryKey: ["publish-check", processId, draft.definition],
    enabled: open,
    staleTime: 0,
    retry: false,
    queryFn: async () => {
      const revision = await draft.autosave.flush();
      if (revision === null) throw new Error("The draft is not saved yet. Publish it once it is.");
      return { revision, ...(await client.processes.check.query({ processId })) };
    },
  });
  const publish = useMutation({
    mutationFn: (draftRevision: number) => client.processes.publish.mutate({ processId, draftRevision }),
    onSuccess: ({ number }) => {
      setOpen(false);
      toast.success(`Version ${number} is published`, {
        description: "New requests run on it; those under way stay on theirs.",
        action: {
          label: "Start a request",
          onClick: () => window.location.assign(`${base}/start/${processId}`),
        },
      });
      return queries.invalidateQueries(trpc.processes.pathFilter());
    },
  });
  const problems = check.data?.problems ?? [];
  const blocked = problems.some((problem) => problem.severity === "error");
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="primary" size="sm">
          Publish
        </Button>
      </DialogTrigger>
      <DialogContent
        title={`Publish version ${nextNumber}`}
        description="New requests run on this version. Those under way go on with the version they started with."
        footer={
          <>
            <DialogClose asChild>
              <Button>Cancel</Button>
            </DialogClose>
            <Button
              variant="primary"
              disabled={!check.data || blocked}
              loading={publish.isPending}
              onClick={() => check.data && publish.mutate(check.data.revision)}
            >
              Publish version {nextNumber}
            </Button>
          </>
        }
      >
        {check.isPending && <SkeletonRows rows={2} label="Checking the process" />}
        {check.isError && <ErrorState onRetry={() => check.refetch()}>{sentenceOf(check.error)}</ErrorState>}
        {check.data && <Verdict problems={problems} blocked={blocked} />}
        {publish.error && (
          <p role="alert" className="mt-3 text-danger-text text-sm">
            {sentenceOf(publish.error)}
          </p>
        )}
      </DialogContent>
    </Dialog>
  );
}

function Verdict({ problems, blocked }: { problems: readonly ProcessProblem[]; blocked: boolean }) {
  if (problems.length === 0) {
    return (
      <p className="flex items-center gap-2">
        <CircleCheck aria-hidden="true" className="size-4 text-success" />
        Everything is checked; nothing speaks against it.
      </p>
    );
  }
  return (
    <div className="grid gap-3">
      <p>{blocked ? "This has to be solved first:" : "It can be published. Have a look at this before:"}</p>
      <ul aria-label="Problems" className="grid gap-2">
        {problems.map((problem, index) => {
          const isError = problem.severity === "error";
          const Icon = isError ? CircleAlert : TriangleAlert;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew by each check
            <li key={`${problem.code}-${index}`} className="flex items-start gap-2 text-sm">
              <Icon
                aria-hidden="true"
                className={`mt-0.5 size-4 shrink-0 ${isError ? "text-danger-text" : "text-warning-text"}`}
              />
              {problem.message}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
