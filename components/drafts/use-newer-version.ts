"use client";

import { useRef, useState } from "react";
import type { Presence } from "@/server/features/presence/presence.schema";

type Published = NonNullable<Presence["published"]>;

/** Somebody else published while this page was open; `known` is the version before it that the page knew. */
export interface NewerVersion {
  published: Published;
  known: string | null;
}

/** Notices versions that others publish; one's own are no news. */
export function useNewerVersion(published: { versionId: string } | null, onPublished: () => unknown) {
  const known = useRef(published?.versionId ?? null);
  const [version, setVersion] = useState<NewerVersion | null>(null);
  const hear = (latest: Presence["published"]) => {
    if (!latest || latest.versionId === known.current) return;
    const before = known.current;
    known.current = latest.versionId;
    setVersion(latest.isMine ? null : { published: latest, known: before });
    onPublished();
  };
  return { version, hear };
}
