import { expect, it } from "vitest";
import { drainLanes, turnLanes } from "@/tests/support/drain-lanes";
import { newPerson } from "@/tests/support/exchange";
import { drawn, publishDefinition, startOf } from "@/tests/support/publish-definition";
import { queryAll } from "@/tests/support/query-all";
import { useTestDatabase } from "@/tests/support/test-database";

const database = useTestDatabase();

/** Few keys, so that everybody meets everybody. */
const KEYS = ["0", "1", "2"];
const ROUNDS = 24;

/** Waits twice for the message, and sends it on once. */
function meeting(key: string) {
  const event = { type: "message", name: "paid", correlationKey: key };
  return drawn(
    "Meets",
    [
      { id: "begin", type: "startEvent" },
      { id: "fork", type: "parallelGateway" },
      { id: "first", type: "intermediateCatchEvent", event },
      { id: "second", type: "intermediateCatchEvent", event },
      { id: "tell", type: "intermediateThrowEvent", event: { ...event, payload: "1" } },
      { id: "done", type: "endEvent" },
      { id: "over", type: "endEvent" },
    ],
    ["begin fork", "fork first", "fork second", "first tell", "tell done", "second over"],
  );
}

it("hears each message once while people send, start and end, and workers race", async () => {
  const person = await newPerson(database);
  const { caller, tenantId } = person;
  const processes = await Promise.all(KEYS.map((key) => publishDefinition(caller, meeting(key))));
  const send = (correlationKey = "0") =>
    caller.messages.send({ name: "paid", correlationKey, idempotencyKey: crypto.randomUUID() });
  const playRound = async (round: number) => {
    const place = round % KEYS.length;
    const [instanceId] = await Promise.all([
      startOf(caller, processes[place] ?? ""),
      send(KEYS[place]),
      send(KEYS[(place + 1) % KEYS.length]),
    ]);
    if (round % 4 !== 0) return;
    // It may have come to its end by itself.
    await caller.instances.terminate({ instanceId, reason: "Enough." }).catch((error: unknown) => {
      expect(error).toMatchObject({ code: "CONFLICT" });
    });
  };
  let busy = true;
  const workers = [1, 2, 3].map(async () => {
    while (busy) await turnLanes(tenantId);
  });
  await Promise.all(Array.from({ length: ROUNDS }, (_, round) => playRound(round)));
  busy = false;
  await Promise.all(workers);
  await drainLanes(tenantId);

  const waitingOnBothSides = `subscriptions s join messages m using (tenant_id, name, correlation_key)
    where tenant_id = $1 and m.status = 'waiting'`;
  expect(await person.count(waitingOnBothSides)).toBe(0);
  expect(await person.count("deliveries where tenant_id = $1")).toBe(0);
  expect(await person.count("messages where tenant_id = $1 and status = 'delivering'")).toBe(0);
  const heard =
    "journal j, json_array_elements(j.events) e where tenant_id = $1 and e->>'type' = 'eventOccurred'";
  const delivered = await person.count("messages where tenant_id = $1 and status = 'delivered'");
  expect(delivered).toBeGreaterThan(0);
  expect(await person.count(heard)).toBe(delivered);
  const deadlocks = "select deadlocks::int from pg_stat_database where datname = current_database()";
  expect(await queryAll(database.url, deadlocks)).toEqual([{ deadlocks: 0 }]);
});
