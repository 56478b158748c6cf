"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { z } from "zod";
import { useTRPC } from "@/components/trpc";

const ChangesSchema = z.array(z.uuid());

/**
 * Keeps lists and the open instance current: the server says which instances changed, and what was read of them is
 * read again. The browser reconnects by itself; after a gap everything is asked anew.
 */
export function useLiveUpdates(tenantSlug: string): void {
  const trpc = useTRPC();
  const queries = useQueryClient();
  useEffect(() => {
    const source = new EventSource(`/api/live?tenant=${encodeURIComponent(tenantSlug)}`);
    let lost = false;
    const refreshLists = () => {
      void queries.invalidateQueries({ queryKey: trpc.tasks.pathKey() });
      void queries.invalidateQueries({ queryKey: trpc.instances.list.pathKey() });
    };
    source.addEventListener("changes", (message) => {
      const changes = ChangesSchema.safeParse(JSON.parse(message.data));
      if (!changes.success) return;
      // Nothing named: the server's own line was cut, so anything may have changed meanwhile.
      if (changes.data.length === 0) void queries.invalidateQueries();
      refreshLists();
      for (const instanceId of changes.data) {
        void queries.invalidateQueries({ queryKey: trpc.instances.get.queryKey({ instanceId }) });
      }
    });
    source.addEventListener("error", () => {
      lost = true;
    });
    source.addEventListener("open", () => {
      if (lost) void queries.invalidateQueries();
      lost = false;
    });
    return () => source.close();
  }, [tenantSlug, queries, trpc]);
}
