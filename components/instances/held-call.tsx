"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Reply } from "lucide-react";
import { useState } from "react";
import { directoryNames } from "@/components/canvas/directory-names";
import { sentenceOf } from "@/components/failures/sentence-of";
import { useTRPC } from "@/components/trpc";
import { RealReplies } from "@/components/try-out/real-replies";
import { ReplyForm } from "@/components/try-out/reply-form";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import type { EffectRequest } from "@/contracts/journal";
import type { StepReply } from "@/contracts/scenario";
import { elementTitle } from "@/engine/elements/element-title";
import type { InstanceDetail } from "@/server/features/instances/get-instance.schema";

type HeldCallProps = { instance: InstanceDetail; token: number; request: EffectRequest };

/** A call that a test run does not make: builders say what comes back. */
export function HeldCall({ instance, token, request }: HeldCallProps) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const answer = useMutation(
    trpc.testRuns.answerCall.mutationOptions({
      onSuccess: () => {
        setOpen(false);
        return queries.invalidateQueries({ queryKey: trpc.instances.pathKey() });
      },
    }),
  );
  if (!instance.canRepair) return <span className="text-muted text-sm">Held by the test run</span>;
  const id = instance.tokens.find((view) => view.token === token)?.element ?? "";
  const element = instance.definition.elements.find((each) => each.id === id);
  const give = (reply: StepReply) => answer.mutate({ instanceId: instance.id, token, reply });
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button size="sm" variant="primary">
          <Reply aria-hidden="true" />
          Say what comes back
        </Button>
      </DialogTrigger>
      <DialogContent
        title={element ? elementTitle(element) : "What comes back"}
        description="This test run makes no calls. The request goes on with what you say came back."
      >
        <div className="grid gap-3">
          <ReplyForm
            request={request}
            note="It was not sent."
            names={directoryNames(instance.directory)}
            shapeOf={() => undefined}
            onAnswer={give}
          />
          <RealReplies processId={instance.processId} element={id} onAnswer={give} />
          {answer.error && (
            <p role="alert" className="text-danger-text text-sm">
              {sentenceOf(answer.error)}
            </p>
          )}
        </div>
      </DialogContent>
    </Dialog>
  );
}
