import { Search } from "lucide-react";
import type { Action } from "./action";

export const openPalette: Action = {
  id: "open-palette",
  label: "Search or jump to",
  group: "Help",
  icon: Search,
  keys: "Mod+k",
  hidden: true,
  run: (context) => context.openPalette(),
};
