import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import type { ChaosTenant } from "./chaos-stage";
import type { Scene } from "./faults";
import { retrySuspects } from "./retry-suspects";

/** Long enough for the longest lease and a freeze that is seen late, also on a machine that is busy with other things. */
const PATIENCE_MS = 240_000;
const POLL_MS = 250;

interface Settled {
  isSettled: boolean;
  ms: number;
  /** Steps that were stopped because servers died over them, and were tried again. */
  suspects: number;
}

/** Whatever is still wrong is cured; then nothing more happens, and all work must come to rest. */
export async function settle(
  scene: Scene,
  { tenants, refused }: { tenants: readonly ChaosTenant[]; refused: () => number },
): Promise<Settled> {
  const startedAt = performance.now();
  await Promise.all(scene.cures);
  for (const slot of scene.slots) {
    slot.heal();
    slot.signal("SIGCONT");
  }
  const client = new pg.Client({ connectionString: scene.database.primaryUrl() });
  await client.connect();
  let suspects = 0;
  try {
    for (;;) {
      const ms = performance.now() - startedAt;
      const { rows } = await client.query<{ open: number; moving: boolean }>(MOVING);
      const [now] = rows;
      if (now !== undefined && !now.moving && now.open <= refused()) {
        return { isSettled: true, ms, suspects };
      }
      if (ms > PATIENCE_MS) return { isSettled: false, ms, suspects };
      if (now?.moving === false) suspects += await retrySuspects(client, tenants);
      await pause(POLL_MS);
    }
  } finally {
    await client.end();
  }
}

const MOVING = `
  select (select count(*)::int from instances where ended_at is null) as open,
    exists (select from effects where status = 'open') or exists (select from deliveries) or exists (select from timers)
      or exists (select from instances where ready_at is not null)
      or exists (select from servers where state in ('running', 'draining') and beat_at < now() - interval '10 seconds')
      as moving`;
