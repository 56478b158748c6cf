import type { Random } from "./random";

/** How the people of the demo treat a task. */
export interface Habit {
  /** Hours until somebody gets to it, from and to. */
  hours: readonly [number, number];
  /** The usual outcome; null where the task has none. */
  usual: string | null;
  /** Now and then something else, with a reason. */
  rare?: { outcome: string; share: number; comments: readonly string[] };
}

/** By element. Finance is the bottleneck, and the reports are to show it. */
export const habits: Readonly<Record<string, Habit>> = {
  manager_approval: {
    hours: [1, 20],
    usual: "approved",
    rare: {
      outcome: "rejected",
      share: 0.12,
      comments: ["Please ask for a second quote.", "Not this quarter."],
    },
  },
  finance_approval: {
    hours: [12, 90],
    usual: "approved",
    rare: { outcome: "rejected", share: 0.08, comments: ["Wrong cost centre.", "The budget is used up."] },
  },
  director_approval: {
    hours: [6, 60],
    usual: "approved",
    rare: { outcome: "rejected", share: 0.15, comments: ["Let us lease it instead."] },
  },
  revise: { hours: [2, 48], usual: "resubmitted" },
  manager_decision: {
    hours: [1, 30],
    usual: "approved",
    rare: { outcome: "declined", share: 0.1, comments: ["Too many are away that week."] },
  },
  record_leave: { hours: [1, 10], usual: null },
  check_invoice: { hours: [4, 40], usual: null },
  solve: {
    hours: [1, 36],
    usual: "solved",
    rare: {
      outcome: "unjustified",
      share: 0.15,
      comments: ["The parcel was signed for.", "Outside the warranty."],
    },
  },
};

export interface Behaviour {
  hours: number;
  outcome: string | null;
  comment: string | null;
}

/** What somebody does with a task this time; null when nobody knows the task. */
export function behave(element: string, random: Random): Behaviour | null {
  const habit = habits[element];
  if (!habit) return null;
  const [from, to] = habit.hours;
  // Squared, so that most are quick and a few take long.
  const hours = from + (to - from) * random.next() ** 2;
  if (habit.rare && random.chance(habit.rare.share)) {
    return { hours, outcome: habit.rare.outcome, comment: random.pick(habit.rare.comments) };
  }
  return { hours, outcome: habit.usual, comment: null };
}
