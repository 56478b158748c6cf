"use client";

import { useEffect, useRef, useState } from "react";
import { v4 as newId } from "uuid";
import type { KeptDraft } from "./draft-sync";
import { forgetDrafts, type KeptPlace, keepDraft, keyOf, listKept } from "./kept-drafts";

/** Milliseconds; what is saved meanwhile need not be kept. */
const PAUSE = 1_000;

/** Keeps unsaved changes of the page on this device. `isKept` is false where the browser does not let us. */
export function useKeptDraft(place: KeptPlace, onFound: (kept: KeptDraft<unknown>) => void) {
  const { memberId, kind, id } = place;
  const [keeper] = useState(() => new Keeper({ memberId, kind, id }));
  const found = useRef(onFound);
  useEffect(() => {
    found.current = onFound;
  }, [onFound]);
  useEffect(() => {
    void keeper.load((kept) => found.current(kept));
    const write = () => void keeper.write();
    window.addEventListener("pagehide", write);
    return () => {
      window.removeEventListener("pagehide", write);
      write();
    };
  }, [keeper]);
  return keeper;
}

class Keeper {
  /** Whether what is not saved can be found again after the page is gone. */
  isKept = true;
  private readonly place: KeptPlace;
  private readonly key: string;
  private waiting: KeptDraft<unknown> | null | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** What is on the device: the page's own, and what it took over and has not saved yet. */
  private stored: string[] = [];
  private loaded: Promise<void> | null = null;

  constructor(place: KeptPlace) {
    this.place = place;
    this.key = keyOf(place, newId());
  }

  /** Hands over what earlier pages left behind, once. */
  load(onFound: (kept: KeptDraft<unknown>) => void): Promise<void> {
    this.loaded ??= listKept(this.place)
      .then((entries) => {
        const others = entries.filter(({ key }) => key !== this.key);
        this.stored.push(...others.map(({ key }) => key));
        for (const { kept } of others) onFound(kept);
      })
      .catch(() => {
        this.isKept = false;
      });
    return this.loaded;
  }

  /** Null: everything is saved. */
  keep(kept: KeptDraft<unknown> | null): void {
    this.waiting = kept;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.write(), PAUSE);
  }

  async write(): Promise<void> {
    clearTimeout(this.timer);
    const kept = this.waiting;
    this.waiting = undefined;
    if (kept === undefined) return;
    try {
      if (kept === null) {
        if (this.stored.length > 0) await forgetDrafts(this.stored.splice(0));
      } else {
        if (!this.stored.includes(this.key)) this.stored.push(this.key);
        await keepDraft(this.key, kept);
      }
      this.isKept = true;
    } catch {
      this.isKept = false;
    }
  }
}
