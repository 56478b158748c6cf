const HOUR_MS = 3_600_000;
const OPENS_AT = 8;
const CLOSES_AT = 17;

/** The moment itself, or the next one at which people work: Monday to Friday, 8 to 17, UTC. */
export function workingMoment(at: Date): Date {
  const moment = new Date(at);
  if (moment.getUTCHours() >= CLOSES_AT) moment.setUTCHours(24 + OPENS_AT, moment.getUTCMinutes());
  if (moment.getUTCHours() < OPENS_AT) moment.setUTCHours(OPENS_AT, moment.getUTCMinutes());
  while (moment.getUTCDay() === 0 || moment.getUTCDay() === 6)
    moment.setTime(moment.getTime() + 24 * HOUR_MS);
  return moment;
}

/** When somebody gets to it, who takes about so many hours from now on. */
export function afterHours(at: Date, hours: number): Date {
  return workingMoment(new Date(at.getTime() + hours * HOUR_MS));
}
