"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import { toast } from "sonner";
import { sentenceOf } from "@/components/failures/sentence-of";
import { useTRPC } from "@/components/trpc";

const REFRESH_MS = 3000;

export interface Plugs {
  /** The servers whose plug may be pulled here. */
  serverIds: ReadonlySet<string>;
  pull: (serverId: string) => Promise<unknown>;
  /** The one that was pulled last. */
  pulledId: string | null;
}

/** The plugs of a demo; elsewhere there are none. */
export function usePlugs(): Plugs {
  const trpc = useTRPC();
  const [pulledId, setPulledId] = useState<string | null>(null);
  const { data } = useQuery(
    trpc.servers.listPlugs.queryOptions(undefined, {
      // Where there is no plug there never will be one.
      refetchInterval: ({ state }) => (state.data?.isOffered ? REFRESH_MS : false),
    }),
  );
  const { mutateAsync } = useMutation(
    trpc.servers.pullPlug.mutationOptions({
      onSuccess: (_, { serverId }) => setPulledId(serverId),
      onError: (error) => toast.error(sentenceOf(error)),
    }),
  );
  const pull = useCallback((serverId: string) => mutateAsync({ serverId }), [mutateAsync]);
  const serverIds = useMemo(() => new Set(data?.serverIds), [data]);
  return { serverIds, pull, pulledId };
}
