const pad = (number: number) => String(number).padStart(2, "0");

/** The day it is now on the person's own clock, as a date field writes it. */
export function firstDay(now = new Date()): string {
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** From the beginning of the first day to the end of the last one, on the person's own clock. */
export function momentsOf(first: string, last: string): { startsAt: Date; endsAt: Date } {
  const endsAt = new Date(`${last}T00:00`);
  endsAt.setDate(endsAt.getDate() + 1);
  return { startsAt: new Date(`${first}T00:00`), endsAt };
}
