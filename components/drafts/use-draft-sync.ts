"use client";

import { useEffect, useMemo, useState } from "react";
import { useWhenBack } from "@/components/reachability/use-absence";
import { useFrame } from "@/components/shell/frame-context";
import type { DraftSubject } from "@/contracts/draft-subject";
import type { Change } from "@/engine/compare/change";
import type { Path, Side } from "@/engine/compare/merged";
import {
  DraftSync,
  type DraftSyncOptions,
  type Incoming,
  isWaiting,
  type KeptDraft,
  type SyncState,
} from "./draft-sync";
import { explainSaveFailure } from "./explain-save-failure";
import { IncomingFeed } from "./incoming-feed";
import { tellConflict } from "./tell-conflict";
import { useKeptDraft } from "./use-kept-draft";

/** So long it says what somebody else changed. */
const NEWS_MS = 8_000;

type Options<Draft> = Pick<DraftSyncOptions<Draft>, "saved" | "merge" | "save" | "fetch"> & {
  subject: DraftSubject;
  /** What is different in the later draft, for people. */
  compare: (before: Draft, after: Draft) => readonly Change[];
};

/**
 * Keeps the draft on the screen in step with the server for as long as the screen is there: see DraftSync. `arrivals` is how
 * many of the changes that the feed brought are in the draft.
 */
export function useDraftSync<Draft>(draft: Draft, arrivals: number, options: Options<Draft>) {
  const { memberId } = useFrame().member;
  const { compare, subject } = options;
  const [state, setState] = useState<SyncState>({ status: { kind: "saved" }, collisions: [] });
  const [news, setNews] = useState<string | null>(null);
  const [feed] = useState(() => new IncomingFeed<Draft>());
  const [hold] = useState<{ keep: (kept: KeptDraft<Draft> | null) => void }>({ keep: () => undefined });
  const [sync] = useState(
    () =>
      new DraftSync<Draft>({
        ...options,
        explain: explainSaveFailure,
        onState: setState,
        onIncoming: (incoming) => {
          feed.push(incoming);
          setNews(tellNews(incoming, compare));
        },
        keep: (kept) => hold.keep(kept),
      }),
  );
  const keeper = useKeptDraft({ memberId, ...subject }, (kept) => sync.restore(kept as KeptDraft<Draft>));
  useEffect(() => {
    hold.keep = (kept) => keeper.keep(kept);
  }, [hold, keeper]);
  useEffect(() => sync.change(draft, arrivals), [sync, draft, arrivals]);
  useEffect(() => {
    if (news === null) return;
    const timer = setTimeout(() => setNews(null), NEWS_MS);
    return () => clearTimeout(timer);
  }, [news]);
  useEffect(() => {
    const again = () => void sync.flush();
    const ask = (event: BeforeUnloadEvent) => {
      if (!sync.isSaved && !keeper.isKept) event.preventDefault();
    };
    window.addEventListener("online", again);
    window.addEventListener("focus", again);
    window.addEventListener("beforeunload", ask);
    return () => {
      window.removeEventListener("online", again);
      window.removeEventListener("focus", again);
      window.removeEventListener("beforeunload", ask);
      sync.close();
    };
  }, [sync, keeper]);
  useWhenBack(useRetry(sync));

  const { status, collisions } = state;
  const conflicts = useMemo(
    () =>
      collisions.map((collision) => {
        const { from, to } = sync.unsaved;
        return tellConflict(collision, { base: from, mine: to, compare });
      }),
    [collisions, sync, compare],
  );
  const waiting = isWaiting(status) || status.kind === "refused";
  const unsaved = waiting && !sync.isSaved ? Math.max(1, compare(sync.unsaved.from, draft).length) : 0;
  const choose = (path: Path, side: Side) => sync.settle(path, side);
  return { status, conflicts, unsaved, isKept: keeper.isKept, news, feed, sync, choose };
}

/** The same function each time, as what depends on it expects. */
function useRetry<Draft>(sync: DraftSync<Draft>): () => void {
  return useMemo(() => () => void sync.flush(), [sync]);
}

function tellNews<Draft>(
  { kind, by, before, after }: Incoming<Draft>,
  compare: (before: Draft, after: Draft) => readonly Change[],
): string | null {
  if (kind === "chosen") return null;
  if (kind === "kept") return "Your changes from before are back";
  const changes = compare(before, after);
  const [first] = changes;
  if (!first) return null;
  const what = changes.length === 1 ? `“${first.title}”` : `${changes.length} things`;
  return `${by} changed ${what}${changes.length === 1 && first.says.length === 1 ? `: ${first.says[0]}` : ""}`;
}
