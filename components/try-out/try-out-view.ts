/** What the try-out shows: one run by hand, or all scenarios. */
export const tryOutViews = [
  { value: "run", label: "Run" },
  { value: "scenarios", label: "Scenarios" },
] as const;
export type TryOutView = (typeof tryOutViews)[number]["value"];
