"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { z } from "zod";
import { reachability } from "@/components/reachability/reachability";
import { useTRPC } from "@/components/trpc";
import { collectChanges } from "./collect-changes";
import { draftNews } from "./draft-news";
import { keepConnected } from "./keep-connected";

const ChangesSchema = z.array(z.uuid());
const DraftsSchema = z.array(z.string());
const EVERYTHING = "everything";

/** Between two refreshes: short enough to feel live, long enough to work on while much is going on. */
const PAUSE_MS = 500;

/**
 * Keeps lists and the open instance current: the server says which instances changed, and what was read of them is
 * read again. After a gap everything is asked anew.
 */
export function useLiveUpdates(tenantSlug: string): void {
  const trpc = useTRPC();
  const queries = useQueryClient();
  useEffect(() => {
    const refresh = (changed: ReadonlySet<string>) => {
      if (changed.has(EVERYTHING)) return queries.invalidateQueries();
      const keys = [trpc.tasks.pathKey(), trpc.instances.list.pathKey()];
      for (const instanceId of changed) keys.push(trpc.instances.get.queryKey({ instanceId }));
      return Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey })));
    };
    const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    const collect = collectChanges(refresh, pause);
    const hear = (message: MessageEvent<string>) => {
      const changes = ChangesSchema.safeParse(JSON.parse(message.data));
      // Nothing named: the server's own line was cut, so anything may have changed meanwhile.
      if (!changes.success) return;
      if (changes.data.length === 0) draftNews.tellAll();
      collect(changes.data.length === 0 ? [EVERYTHING] : changes.data);
    };
    const hearDrafts = (message: MessageEvent<string>) => {
      const drafts = DraftsSchema.safeParse(JSON.parse(message.data));
      if (drafts.success) draftNews.tell(drafts.data);
    };
    const open = () => {
      const source = new EventSource(`/api/live?tenant=${encodeURIComponent(tenantSlug)}`);
      source.addEventListener("changes", hear);
      source.addEventListener("drafts", hearDrafts);
      source.addEventListener("away", () => reachability.reportDatabaseAway());
      return source;
    };
    return keepConnected(open, {
      onLost: () => reachability.suspect(),
      onReopened: () => {
        draftNews.tellAll();
        void queries.invalidateQueries();
      },
    });
  }, [tenantSlug, queries, trpc]);
}
