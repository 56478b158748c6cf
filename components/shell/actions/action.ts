import type { LucideIcon } from "lucide-react";
import type { Role } from "@/contracts/role";

export type ActionContext = {
  tenantSlug: string;
  go: (href: string) => void;
  openPalette: () => void;
  openShortcuts: () => void;
};

/** Something a member can do from anywhere. Menu, shortcut and command palette take it from here, so they agree. */
export type Action = {
  id: string;
  label: string;
  group: "Do" | "Go to" | "Switch workspace" | "Appearance" | "Help";
  icon: LucideIcon;
  /** Further words by which people look for it. */
  keywords?: readonly string[];
  keys?: string;
  /** Who may; everybody when absent. */
  roles?: readonly Role[];
  /** Only a shortcut, not a line in the palette. */
  hidden?: boolean;
  run: (context: ActionContext) => void;
};
