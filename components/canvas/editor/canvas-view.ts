"use client";

import { createContext, useContext, useState } from "react";
import type { ProcessDefinition } from "@/contracts/process";
import { nestElements } from "@/engine/layout/nesting";
import { type TokenPlayer, useTokenPlayer } from "../play/use-token-player";
import { useInBands } from "../use-in-bands";
import type { EditorState } from "./editor-context";

/** How people look at the process. Nothing of it is saved with the definition. */
export type CanvasView = {
  inBands: boolean;
  setInBands: (inBands: boolean) => void;
  /** Sub-processes whose inside is not shown. */
  closed: ReadonlySet<string>;
  setClosed: (container: string, isClosed: boolean) => void;
  player: TokenPlayer;
};

export const CanvasViewContext = createContext<CanvasView | null>(null);

export function useCanvasView(): CanvasView {
  const view = useContext(CanvasViewContext);
  if (!view) throw new Error("Parts of the designer need a ProcessDesigner around them.");
  return view;
}

/** The view of one designer. What is selected is never hidden: the sub-processes around it open. */
export function useDesignerView({ definition, selection, gathered }: EditorState): CanvasView {
  const [inBands, setInBands] = useInBands();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const player = useTokenPlayer(definition);
  const shown = selection ? [selection.id] : [...gathered];
  const played = player.playing?.problem.path ?? [];
  const hiding = closed.size === 0 ? [] : containersAround(definition, [...shown, ...played]);
  if (hiding.some((container) => closed.has(container)))
    setClosed(new Set([...closed].filter((container) => !hiding.includes(container))));
  return {
    inBands,
    setInBands,
    closed,
    setClosed: (container, isClosed) => {
      const others = [...closed].filter((id) => id !== container);
      setClosed(new Set(isClosed ? [...others, container] : others));
    },
    player,
  };
}

/** All sub-processes around the elements, and around the elements that the flows among these ids leave. */
function containersAround(definition: ProcessDefinition, ids: readonly string[]): string[] {
  const { around } = nestElements(definition);
  const sources = new Map(definition.flows.map(({ id, source }) => [id, source]));
  return ids.flatMap((id) => {
    const containers: string[] = [];
    let next = around.get(around.has(id) ? id : (sources.get(id) ?? ""));
    while (next) {
      containers.push(next);
      next = around.get(next);
    }
    return containers;
  });
}
