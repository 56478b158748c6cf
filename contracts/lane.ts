/** Kinds of work that workers take in slices. Each has its ready rows: instances, effects, timers. */
export const lanes = ["advance", "effects", "timers"] as const;
export type Lane = (typeof lanes)[number];
