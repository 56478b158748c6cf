"use client";

import { useEffect, useMemo, useState } from "react";
import type { ProcessDefinition } from "@/contracts/process";
import type { Problem } from "@/engine/definition/problem";
import { playTrail, type TokenPlay } from "@/engine/definition/soundness/token-play";

/** How long a step is seen: the token's way and time to read the sentence. */
const STEP_MILLISECONDS = 1_800;

export type Playing = {
  problem: Problem;
  play: TokenPlay;
  /** The step that is shown. */
  at: number;
  isRunning: boolean;
};

export type TokenPlayer = {
  playing: Playing | null;
  /** Shows how a problem comes about; only those with a trail can be shown. */
  start: (problem: Problem) => void;
  stop: () => void;
  goTo: (step: number) => void;
  setRunning: (isRunning: boolean) => void;
};

type Shown = { problem: Problem; definition: ProcessDefinition; at: number; isRunning: boolean };

/** Plays the way to a problem step by step. It ends when the process changes, since the way may not be there any more. */
export function useTokenPlayer(definition: ProcessDefinition): TokenPlayer {
  const [shown, setShown] = useState<Shown | null>(null);
  const current = shown?.definition === definition ? shown : null;
  const trail = current?.problem.trail;
  const play = useMemo(() => (trail ? playTrail(trail, definition) : null), [trail, definition]);
  const last = (play?.steps.length ?? 1) - 1;
  const isRunning = current?.isRunning === true && current.at < last;
  const at = current?.at;
  useEffect(() => {
    if (!isRunning || at === undefined) return;
    const timer = setTimeout(
      () => setShown((now) => now && { ...now, at: Math.min(last, at + 1) }),
      STEP_MILLISECONDS,
    );
    return () => clearTimeout(timer);
  }, [isRunning, at, last]);
  return {
    playing: current && play ? { problem: current.problem, play, at: current.at, isRunning } : null,
    start: (problem) => setShown({ problem, definition, at: 0, isRunning: !wantsNoMotion() }),
    stop: () => setShown(null),
    goTo: (step) =>
      setShown((now) => now && { ...now, at: Math.max(0, Math.min(last, step)), isRunning: false }),
    setRunning: (running) =>
      setShown((now) => now && { ...now, isRunning: running, at: running && now.at >= last ? 0 : now.at }),
  };
}

/** Then nothing moves by itself: people go from step to step. */
function wantsNoMotion(): boolean {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}
