import { Keyboard } from "lucide-react";
import type { Action } from "./action";

export const showShortcuts: Action = {
  id: "show-shortcuts",
  label: "Keyboard shortcuts",
  group: "Help",
  icon: Keyboard,
  keywords: ["keys", "help"],
  keys: "?",
  run: (context) => context.openShortcuts(),
};
