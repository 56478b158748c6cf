"use client";

import { Pause, Play, RotateCcw, SkipBack, SkipForward, X } from "lucide-react";
import { useEffect, useMemo, useRef } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { checkContext } from "../editor/check-context";
import { useEditorState } from "../editor/editor-context";
import { flowWords } from "../flow-words";
import { playWords } from "./play-words";
import type { Playing, TokenPlayer } from "./use-token-player";

type PlayBarProps = { player: TokenPlayer; playing: Playing };

/** What happens in the step that is shown, with the ways to stop, to go on and to go back. */
export function PlayBar({ player, playing }: PlayBarProps) {
  const { definition, directory } = useEditorState();
  const bar = useRef<HTMLElement>(null);
  const { problem, play, at, isRunning } = playing;
  const sentences = useMemo(() => {
    const { forms, ids } = checkContext(directory);
    return playWords(play, problem, {
      definition,
      words: flowWords(definition, { forms, tables: ids.tables }),
    });
  }, [play, problem, definition, directory]);
  useEffect(() => bar.current?.querySelector("button")?.focus(), []);
  const last = play.steps.length - 1;
  return (
    <section
      ref={bar}
      aria-label="How it comes about"
      onKeyDown={(event) => {
        if (event.key === "Escape") player.stop();
        else if (event.key === "ArrowRight") player.goTo(at + 1);
        else if (event.key === "ArrowLeft") player.goTo(at - 1);
        else return;
        event.stopPropagation();
        event.preventDefault();
      }}
      className="absolute inset-x-3 bottom-3 z-20 mx-auto grid w-fit max-w-140 animate-rise gap-2 rounded-lg bg-raised p-3 shadow-float max-md:w-auto"
    >
      <div className="flex items-center gap-1">
        <IconButton
          size="sm"
          icon={isRunning ? Pause : at === last ? RotateCcw : Play}
          label={isRunning ? "Pause" : at === last ? "Play again" : "Play"}
          onClick={() => player.setRunning(!isRunning)}
        />
        <IconButton
          size="sm"
          icon={SkipBack}
          label="Step back"
          disabled={at === 0}
          onClick={() => player.goTo(at - 1)}
        />
        <IconButton
          size="sm"
          icon={SkipForward}
          label="Next step"
          disabled={at === last}
          onClick={() => player.goTo(at + 1)}
        />
        <span className="figures flex-1 px-1 text-muted text-xs">
          Step {at + 1} of {last + 1}
        </span>
        <IconButton size="sm" icon={X} label="Stop showing" onClick={player.stop} />
      </div>
      <p role="status" className="min-h-10 min-w-80 break-words text-sm text-strong max-md:min-w-0">
        {sentences[at]}
      </p>
    </section>
  );
}
