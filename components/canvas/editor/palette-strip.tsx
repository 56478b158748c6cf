"use client";

import { Search, X } from "lucide-react";
import { useRef, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import type { ElementType } from "@/contracts/process";
import { findInPalette } from "./find-in-palette";
import { paletteGroups } from "./palette";
import { PaletteButton } from "./palette-button";

type PaletteStripProps = { onChoose: (type: ElementType) => void };

/**
 * Beside the drawing, so that it never lies over it. Steps to drag onto a flow, or onto the step they belong to; a press puts
 * one after the selected element. Narrow it shows signs; searched through it shows names and what each does.
 */
export function PaletteStrip({ onChoose }: PaletteStripProps) {
  const [searching, setSearching] = useState(false);
  return searching ? (
    <PaletteSearch onChoose={onChoose} onClose={() => setSearching(false)} />
  ) : (
    <div
      role="toolbar"
      aria-label="Steps to add"
      aria-orientation="vertical"
      className="flex shrink-0 flex-col gap-1 overflow-y-auto border-r bg-panel p-2"
    >
      <IconButton
        icon={Search}
        label="Search steps to add"
        className="w-full"
        onClick={() => setSearching(true)}
      />
      {paletteGroups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
        <div key={group} role="group" aria-label={group} className="grid grid-cols-2 gap-0.5 border-t pt-1">
          {findInPalette("", group).map((item, index) => (
            <PaletteButton
              key={item.type}
              item={item}
              // Away from its neighbour, which could not be pressed below the words.
              side={index % 2 === 0 ? "left" : "right"}
              onChoose={onChoose}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

function PaletteSearch({ onChoose, onClose }: PaletteStripProps & { onClose: () => void }) {
  const [typed, setTyped] = useState("");
  const list = useRef<HTMLDivElement>(null);
  const groups = paletteGroups
    .map((group) => ({ group, items: findInPalette(typed, group) }))
    .filter(({ items }) => items.length > 0);
  return (
    <search
      aria-label="Steps to add"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onClose();
      }}
      className="flex w-64 shrink-0 animate-enter flex-col border-r bg-panel"
    >
      <div className="flex items-center gap-1 p-2">
        <Input
          autoFocus
          type="search"
          aria-label="Search steps to add"
          placeholder="Search steps"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={({ key }) => {
            const [first] = groups[0]?.items ?? [];
            if (key === "Enter" && first) onChoose(first.type);
            if (key === "ArrowDown") list.current?.querySelector("button")?.focus();
          }}
        />
        <IconButton icon={X} size="sm" label="Close the search" onClick={onClose} />
      </div>
      <div ref={list} className="min-h-0 flex-1 overflow-y-auto px-2 pb-2">
        {groups.length === 0 && <p className="px-2 py-6 text-center text-muted text-sm">No such step</p>}
        {groups.map(({ group, items }) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
          <div key={group} role="group" aria-label={group} className="grid gap-0.5">
            <p aria-hidden="true" className="px-1.5 pt-2 pb-1 font-medium text-muted text-xs">
              {group}
            </p>
            {items.map((item) => (
              <PaletteButton key={item.type} item={item} named onChoose={onChoose} />
            ))}
          </div>
        ))}
      </div>
    </search>
  );
}
