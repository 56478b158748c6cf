"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/components/trpc";
import { formatDateTime } from "@/components/ui/format-time";
import { useLocale } from "@/components/ui/locale-provider";
import type { StepReply } from "@/contracts/scenario";
import { ReplyChoice } from "./reply-choice";

type RealRepliesProps = {
  processId: string;
  element: string;
  onAnswer: (reply: StepReply) => void;
};

/** What really came back for the step in requests that the member may see, the latest first. */
export function RealReplies({ processId, element, onAnswer }: RealRepliesProps) {
  const trpc = useTRPC();
  const locale = useLocale();
  const replies = useQuery(trpc.scenarios.listReplies.queryOptions({ processId }, { staleTime: 60_000 }));
  if (replies.isError) {
    return <p className="text-muted text-sm">What really came back could not be loaded.</p>;
  }
  const choices = (replies.data ?? [])
    .filter((reply) => reply.element === element)
    .map(({ reference, at, reply }, index) => ({
      label: `${index === 0 ? "Latest: " : ""}${reference}, ${formatDateTime(at, locale)}`,
      reply,
    }));
  return <ReplyChoice label="Or as it really came back" choices={choices} onAnswer={onAnswer} />;
}
