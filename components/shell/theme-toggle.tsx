"use client";

import { type LucideIcon, Monitor, Moon, Sun } from "lucide-react";
import { SegmentedControl } from "@/components/ui/segmented-control";
import type { ThemeChoice } from "./theme";
import { setTheme, useTheme } from "./use-theme";

export const themeLooks: Record<ThemeChoice, { label: string; icon: LucideIcon }> = {
  system: { label: "System", icon: Monitor },
  light: { label: "Light", icon: Sun },
  dark: { label: "Dark", icon: Moon },
};

const segments = (["system", "light", "dark"] as const).map((value) => ({ value, ...themeLooks[value] }));

export function ThemeToggle() {
  return (
    <SegmentedControl
      aria-label="Theme"
      segments={segments}
      value={useTheme()}
      onValueChange={setTheme}
      iconsOnly
    />
  );
}
