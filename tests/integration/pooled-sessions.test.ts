/** What the web asks through a pooler in transaction mode leaves no trace in the session: the next one is another's. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { closeDatabase } from "@/server/db";
import { closeWakes } from "@/server/runtime/wake-lanes";
import { createTestDatabase } from "@/tests/support/test-database";
import { playWebRound } from "@/tests/support/web-round";
import { startWireSpy, type WireSpy } from "@/tests/support/wire-spy";

let spy: WireSpy;
let database: Awaited<ReturnType<typeof createTestDatabase>>;

beforeAll(async () => {
  database = await createTestDatabase();
  const { port, pathname } = new URL(database.url);
  spy = await startWireSpy(Number(port));
  process.env.DATABASE_URL = database.url;
  process.env.POOLED_DATABASE_URL = `postgresql://127.0.0.1:${spy.port}${pathname}`;
});

afterAll(async () => {
  await closeWakes();
  await closeDatabase();
  await spy.close();
  await database.dispose();
});

/** Sets the session, listens, prepares, keeps a cursor, or locks for longer than the transaction. */
const SESSION_STATE = [
  /(^|;)\s*(listen|unlisten|prepare|deallocate|discard|reset)\b/i,
  /(^|;)\s*set\s+(?!local\b|constraints\b|transaction\b)/i,
  /set_config\s*\([^)]*,\s*false\s*\)/i,
  /pg_(try_)?advisory_lock/i,
  /\bwith hold\b/i,
  /create\s+(local\s+|global\s+)?temp/i,
];

it("sends nothing at the start that a pooler refuses, and nothing later that stays in the session", async () => {
  await playWebRound(database.url);
  expect(spy.statements.length).toBeGreaterThan(100);
  const known = ["user", "database", "client_encoding", "application_name"];
  expect(
    spy.startups.filter((startup) => Object.keys(startup).some((name) => !known.includes(name))),
  ).toEqual([]);
  expect(spy.preparedNames).toEqual([]);
  expect(spy.statements.filter((text) => SESSION_STATE.some((pattern) => pattern.test(text)))).toEqual([]);
});
