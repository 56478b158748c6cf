/** The web behind a real PgBouncer, where the program is installed. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { say } from "@/scripts/run/say";
import { closeDatabase } from "@/server/db";
import { closeWakes } from "@/server/runtime/wake-lanes";
import { hasPgBouncer, type PgBouncer, startPgBouncer } from "@/tests/support/pgbouncer";
import { queryAll } from "@/tests/support/query-all";
import { createTestDatabase } from "@/tests/support/test-database";
import { playWebRound } from "@/tests/support/web-round";

const isInstalled = hasPgBouncer();
if (!isInstalled) say("PgBouncer is not installed here; the web behind it is not tested.");

describe.skipIf(!isInstalled)("behind PgBouncer in transaction mode", () => {
  let pgBouncer: PgBouncer;
  let database: Awaited<ReturnType<typeof createTestDatabase>>;

  beforeAll(async () => {
    database = await createTestDatabase();
    const [role] = await queryAll<{ secret: string }>(
      database.url,
      "select rolpassword as secret from pg_authid where rolname = 'stepwell_app'",
    );
    pgBouncer = await startPgBouncer(database.appUrl, role?.secret ?? "");
    process.env.DATABASE_URL = database.url;
    process.env.POOLED_DATABASE_URL = `postgresql://127.0.0.1:${pgBouncer.port}${new URL(database.url).pathname}`;
  });

  afterAll(async () => {
    await closeWakes();
    await closeDatabase();
    await pgBouncer.stop();
    await database.dispose();
  });

  it("works for several tenants at once over a few sessions, with live updates", async () => {
    await playWebRound(database.url);
    const sessions = await queryAll<{ name: string }>(
      database.url,
      `select distinct application_name as name from pg_stat_activity
       where datname = current_database() and usename = 'stepwell_app' and application_name in ('stepwell', 'stepwell door')`,
    );
    expect(sessions.length).toBeGreaterThan(0);
    const [{ count } = { count: 0 }] = await queryAll<{ count: number }>(
      database.url,
      `select count(*)::int as count from pg_stat_activity
       where datname = current_database() and usename = 'stepwell_app' and application_name <> 'stepwell live'`,
    );
    expect(count).toBeLessThanOrEqual(3);
  });

  it("bounds statements and silent transactions by the role's settings", async () => {
    const settings = await queryAll<{ setconfig: string[] }>(
      database.url,
      "select setconfig from pg_db_role_setting where setrole = 'stepwell_app'::regrole",
    );
    expect(settings[0]?.setconfig).toEqual(
      expect.arrayContaining(["statement_timeout=30s", "idle_in_transaction_session_timeout=30s"]),
    );
  });
});
