import { type ThemeChoice, themeChoices } from "../theme";
import { themeLooks } from "../theme-toggle";
import { setTheme } from "../use-theme";
import type { Action } from "./action";

const names: Record<ThemeChoice, string> = {
  system: "Follow the system's theme",
  light: "Use the light theme",
  dark: "Use the dark theme",
};

export const chooseTheme: readonly Action[] = themeChoices.map((choice) => ({
  id: `theme-${choice}`,
  label: names[choice],
  group: "Appearance",
  icon: themeLooks[choice].icon,
  keywords: ["theme", "mode", "night"],
  run: () => setTheme(choice),
}));
