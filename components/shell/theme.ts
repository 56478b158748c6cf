/** What a person chose; "system" follows the device. Kept in a cookie, so that the first picture is already right. */
export const themeChoices = ["system", "light", "dark"] as const;
export type ThemeChoice = (typeof themeChoices)[number];

export const themeCookie = "stepwell-theme";

export function parseTheme(value: string | undefined): ThemeChoice {
  return themeChoices.find((choice) => choice === value) ?? "system";
}

/** The value of `data-theme` on the root element; absent means that the device decides. */
export function themeAttribute(choice: ThemeChoice): "light" | "dark" | undefined {
  return choice === "system" ? undefined : choice;
}
