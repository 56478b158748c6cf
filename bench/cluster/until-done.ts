import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";

const POLL_MS = 20;

/** Seconds until no instance of the tenants is ready and no timer of theirs due any more. */
export async function untilDone(client: pg.Client, tenantIds: readonly string[]): Promise<number> {
  const began = performance.now();
  for (;;) {
    const { rows } = await client.query<{ busy: boolean }>(
      `select exists (select from unnest($1::uuid[]) t (id) where
         exists (select from instances where tenant_id = t.id and ready_at is not null)
         or exists (select from timers where tenant_id = t.id and due_at <= now())) as busy`,
      [tenantIds],
    );
    if (rows[0]?.busy !== true) return (performance.now() - began) / 1000;
    await pause(POLL_MS);
  }
}
