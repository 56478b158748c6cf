/** Kinds of work that workers take in slices. Each has its ready rows: instances, effects, timers, deliveries, bulk repairs. */
export const lanes = ["advance", "effects", "timers", "deliveries", "repairs"] as const;
export type Lane = (typeof lanes)[number];
