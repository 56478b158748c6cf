"use client";

import { Rows3 } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";

type LanesButtonProps = {
  inBands: boolean;
  onChange: (inBands: boolean) => void;
  size?: "sm" | "md";
  shortcut?: string;
};

/** Draws the process in lanes by who does what, or without. */
export function LanesButton({ inBands, onChange, size, shortcut }: LanesButtonProps) {
  return (
    <IconButton
      icon={Rows3}
      size={size}
      label="Lanes: who does what"
      shortcut={shortcut}
      aria-pressed={inBands}
      className={inBands ? "bg-accent-soft text-accent-text" : undefined}
      onClick={() => onChange(!inBands)}
    />
  );
}
