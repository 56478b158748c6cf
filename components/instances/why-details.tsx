"use client";

import { useQuery } from "@tanstack/react-query";
import { sentenceOf } from "@/components/failures/sentence-of";
import { useTRPC } from "@/components/trpc";
import { Skeleton } from "@/components/ui/skeleton";
import type { WhyPlace } from "@/server/features/instances/explain-instance.schema";
import type { InstanceMoment } from "@/server/features/instances/get-state-at.schema";
import { WhySentence } from "./why-sentence";

const parts: { key: "here" | "who" | "notDone" | "next"; title: string }[] = [
  { key: "here", title: "How it came here" },
  { key: "who", title: "Whose it is" },
  { key: "notDone", title: "What is missing" },
  { key: "next", title: "What lets it go on" },
];

type WhyDetailsProps = { instanceId: string; token: number; moment: InstanceMoment | undefined };

/** Why a request stands at one place, in sentences. */
export function WhyDetails({ instanceId, token, moment }: WhyDetailsProps) {
  const trpc = useTRPC();
  const query = useQuery(trpc.instances.why.queryOptions({ instanceId, moment }));
  if (query.isPending) {
    return (
      <div role="status" aria-label="Looking for the reasons" className="grid gap-3 py-1">
        <Skeleton className="w-3/4" />
        <Skeleton className="w-1/2" />
      </div>
    );
  }
  const place = query.data?.places.find((one) => one.token === token);
  if (!query.data) return <p className="text-danger-text text-sm">{sentenceOf(query.error)}</p>;
  if (!place) return <p className="text-muted text-sm">It has gone on meanwhile.</p>;
  return <Reasons place={place} />;
}

function Reasons({ place }: { place: WhyPlace }) {
  return (
    <dl className="grid gap-x-6 gap-y-3 text-sm md:grid-cols-[9rem_1fr]">
      {parts.map(({ key, title }) => {
        const sentences = place[key];
        if (sentences.length === 0) return null;
        return (
          <div key={key} className="contents">
            <dt className="text-muted max-md:-mb-2">{title}</dt>
            <dd className="grid max-w-prose gap-1 text-default">
              {sentences.map((sentence) => (
                <p key={sentence} className="text-pretty">
                  <WhySentence text={sentence} />
                </p>
              ))}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
