"use client";

import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { z } from "zod";
import { LiveUpdates } from "@/components/live/live-updates";
import { AppFrame } from "@/components/shell/app-frame";
import type { FrameData } from "@/components/shell/frame-context";
import { TrpcProvider, useTRPC } from "@/components/trpc";
import type { CountTasksOutputSchema } from "@/server/features/tasks/count-tasks.schema";

type InboxCount = z.infer<typeof CountTasksOutputSchema>;

type TenantFrameProps = Omit<FrameData, "inboxCount"> & {
  /** Null for members who do no tasks. */
  inbox: InboxCount | null;
  children: ReactNode;
};

/** The frame with its data: everything inside speaks for this tenant. */
export function TenantFrame({ inbox, ...frame }: TenantFrameProps) {
  return (
    <TrpcProvider key={frame.tenant.slug} tenantSlug={frame.tenant.slug}>
      <LiveUpdates tenantSlug={frame.tenant.slug} />
      {inbox ? <CountingFrame inbox={inbox} {...frame} /> : <AppFrame {...frame} inboxCount={0} />}
    </TrpcProvider>
  );
}

/** Keeps the number of open tasks current. */
function CountingFrame({ inbox, ...frame }: TenantFrameProps & { inbox: InboxCount }) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.tasks.count.queryOptions(undefined, { initialData: inbox }));
  return <AppFrame {...frame} inboxCount={data.count} />;
}
