/** Kinds of work that workers take in slices. Each has its ready rows: instances, effects, timers, deliveries. */
export const lanes = ["advance", "effects", "timers", "deliveries"] as const;
export type Lane = (typeof lanes)[number];
