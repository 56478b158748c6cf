/**
 * Kinds of work that workers take in slices. Each has its ready rows: instances, effects, timers, deliveries, permissions to
 * begin, bulk repairs; of reports and chores a tenant has one, which says when it is due.
 */
export const lanes = [
  "advance",
  "effects",
  "timers",
  "deliveries",
  "permits",
  "repairs",
  "reports",
  "chores",
] as const;
export type Lane = (typeof lanes)[number];
