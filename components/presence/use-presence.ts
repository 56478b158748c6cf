"use client";

import { useEffect, useRef, useState } from "react";
import superjson from "superjson";
import { v4 as newId } from "uuid";
import { draftNews } from "@/components/live/draft-news";
import { useFrame } from "@/components/shell/frame-context";
import { useTRPCClient } from "@/components/trpc";
import type { DraftSubject } from "@/contracts/draft-subject";
import type { Presence } from "@/server/features/presence/presence.schema";
import { PresenceLine } from "./presence-line";
import { PresenceStore } from "./presence-store";

/**
 * Says where this page is in a draft, and keeps the store of who else is. `onAnswer` hears with each answer which revision the
 * draft has and what is published of it.
 */
export function usePresence(
  { kind, id }: DraftSubject,
  place: string | null,
  onAnswer: (presence: Presence) => void,
): PresenceStore {
  const client = useTRPCClient();
  const { slug } = useFrame().tenant;
  const [store] = useState(() => new PresenceStore());
  const line = useRef<PresenceLine<Presence> | null>(null);
  const hear = useRef(onAnswer);
  useEffect(() => {
    hear.current = onAnswer;
  }, [onAnswer]);
  useEffect(() => {
    const page = newId();
    const subject = { kind, id };
    const opened = new PresenceLine<Presence>({
      report: (at) => client.presence.report.mutate({ subject, page, place: at }),
      ask: () => client.presence.get.query({ subject, page }),
      leave: () => sendLeave(slug, page),
      onAnswer: (presence) => {
        store.set(presence?.others ?? []);
        if (presence) hear.current(presence);
      },
      isHidden: () => document.visibilityState === "hidden",
    });
    line.current = opened;
    opened.open();
    const forget = draftNews.listen(subject, () => opened.hear());
    const turn = () => (document.visibilityState === "hidden" ? opened.quit() : opened.wake());
    const quit = () => opened.quit();
    document.addEventListener("visibilitychange", turn);
    window.addEventListener("pagehide", quit);
    return () => {
      document.removeEventListener("visibilitychange", turn);
      window.removeEventListener("pagehide", quit);
      forget();
      opened.close();
    };
  }, [client, kind, id, slug, store]);
  useEffect(() => line.current?.moveTo(place), [place]);
  return store;
}

/** Sent by hand, since it has to outlive the page. */
function sendLeave(tenantSlug: string, page: string): void {
  void fetch("/api/trpc/presence.leave", {
    method: "POST",
    keepalive: true,
    headers: { "content-type": "application/json", "x-stepwell-tenant": tenantSlug },
    body: JSON.stringify(superjson.serialize({ page })),
  }).catch(() => undefined);
}
