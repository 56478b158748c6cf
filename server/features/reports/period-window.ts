import type { PoolClient } from "pg";
import { z } from "zod";
import type { LoadPeriod } from "./get-processing-load.schema";

export interface PeriodWindow {
  now: Date;
  from: Date;
  stepSeconds: number;
}

const lengths: Record<LoadPeriod, { seconds: number; stepSeconds: number }> = {
  hour: { seconds: 3600, stepSeconds: 60 },
  day: { seconds: 86_400, stepSeconds: 900 },
};

/** The period that ends now, by the database's clock, cut to whole steps. */
export async function periodWindow(client: PoolClient, period: LoadPeriod): Promise<PeriodWindow> {
  const { seconds, stepSeconds } = lengths[period];
  const { rows } = await client.query("select now() as now");
  const { now } = z.object({ now: z.date() }).parse(rows[0]);
  const stepMs = stepSeconds * 1000;
  const from = new Date(Math.floor(now.getTime() / stepMs) * stepMs - seconds * 1000 + stepMs);
  return { now, from, stepSeconds };
}
