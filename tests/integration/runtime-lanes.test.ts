import pg from "pg";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startInstance } from "@/server/runtime/start-instance";
import { withTenantSql } from "@/server/tenancy/with-tenant";
import { type HttpPeer, startHttpPeer } from "@/tests/support/http-peer";
import { fiveSteps, sequence } from "@/tests/support/process-definitions";
import { type PublishedProcess, publishProcess } from "@/tests/support/published-process";
import { useTestDatabase } from "@/tests/support/test-database";
import { until } from "@/tests/support/until";
import { type RunningServer, startServer } from "@/worker/start-server";

const database = useTestDatabase();
let admin: pg.Client;
let worker: RunningServer | undefined;
let peer: HttpPeer;
let smtp: SMTPServer;
const mails: string[] = [];

beforeAll(async () => {
  admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
  peer = await startHttpPeer(({ path }, number) => {
    if (path === "/flaky")
      return number < 3 ? { status: 503, body: "busy" } : { status: 200, body: { number } };
    if (path === "/wrong") return { status: 400, body: { error: "no such article" } };
    return { status: 200, body: { ok: true } };
  });
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, _session, callback) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        mails.push(Buffer.concat(chunks).toString());
        callback();
      });
    },
  });
  const listening = smtp.listen(0, "127.0.0.1");
  await new Promise((resolve) => listening.once("listening", resolve));
  const address = listening.address();
  process.env.SMTP_URL = `smtp://127.0.0.1:${address !== null && typeof address === "object" ? address.port : 0}`;
  worker = await startServer(new AbortController().signal);
});

afterAll(async () => {
  await worker?.stop();
  const locked = await admin.query("select from graphile_worker.jobs where locked_by is not null");
  expect(locked.rowCount).toBe(0);
  await admin.end();
  await peer.close();
  await new Promise<void>((resolve) => smtp.close(() => resolve()));
});

async function start(published: PublishedProcess, mode: "inline" | "deferred" = "deferred"): Promise<string> {
  const { tenantId, processId, memberId, userId } = published;
  const result = await withTenantSql(tenantId, (client) =>
    startInstance(client, {
      tenantId,
      processId,
      startKind: "member",
      requesterId: memberId,
      hookId: null,
      submission: {},
      actor: { kind: "member", memberId, userId },
      mode,
    }),
  );
  if (!result.ok) throw new Error(result.refusal.message);
  return result.instanceId;
}

async function stateOf(instanceId: string) {
  const { rows } = await admin.query("select status, incidents, state from instances where id = $1", [
    instanceId,
  ]);
  return rows[0];
}

const completed = (instanceId: string) =>
  until("the instance is complete", async () => {
    const row = await stateOf(instanceId);
    return row.status === "completed" && row;
  });

const call = (path: string, attempts = 5) =>
  sequence("Call", [
    {
      id: "order",
      name: "Order",
      type: "httpRequest",
      url: peer.url + path,
      body: "{ a: 1 }",
      retry: { attempts, backoffSeconds: 0.1 },
    },
  ]);

it("advances what was only started, and counts it to the server", async () => {
  const published = await publishProcess(database.url, { definition: fiveSteps() });
  const ids = await Promise.all(Array.from({ length: 20 }, () => start(published)));
  for (const id of ids) await completed(id);
  const facts = await admin.query(
    "select count(*)::int as count from step_facts where tenant_id = $1 and server_id = $2",
    [published.tenantId, worker?.serverId],
  );
  expect(facts.rows[0].count).toBe(20 * 7);
  const load = await until("load figures are written", async () => {
    const { rows } = await admin.query("select sum(rows)::int as rows from lane_load where tenant_id = $1", [
      published.tenantId,
    ]);
    return rows[0].rows;
  });
  expect(load).toBe(20);
});

it("calls again with the same key until the other side answers", async () => {
  const published = await publishProcess(database.url, { definition: call("/flaky") });
  const { state } = await completed(await start(published));
  expect(state.variables.order).toEqual({ status: 200, body: { number: 3 } });
  const calls = peer.calls.filter((entry) => entry.path === "/flaky");
  expect(calls).toHaveLength(3);
  expect(new Set(calls.map((entry) => entry.headers["idempotency-key"])).size).toBe(1);
  expect(calls[0]?.body).toBe('{"a":1}');
});

it("turns a final answer into an incident that says what was answered", async () => {
  const published = await publishProcess(database.url, { definition: call("/wrong") });
  const id = await start(published);
  const row = await until("an incident is raised", async () => {
    const current = await stateOf(id);
    return current.incidents === 1 && current;
  });
  expect(JSON.stringify(row.state.tokens)).toContain("answered 400");
  expect(peer.calls.filter((entry) => entry.path === "/wrong")).toHaveLength(1);
});

it("sends mail to the requester through SMTP, with the effect's id as Message-ID", async () => {
  const definition = sequence("Mail", [
    {
      id: "tell",
      name: "Tell",
      type: "email",
      to: "requester, boss@example.com",
      subject: "Done",
      text: "All is well.",
    },
  ]);
  const published = await publishProcess(database.url, { definition });
  await completed(await start(published));
  const effect = await admin.query("select id from effects where tenant_id = $1", [published.tenantId]);
  const mail = mails.find((text) => text.includes(effect.rows[0].id));
  expect(mail).toContain("Subject: Done");
  expect(mail).toContain(`${published.userId}@example.com`);
  expect(mail).toContain("boss@example.com");
});

it("fires a timer when it is due, once", async () => {
  const definition = sequence("Wait", [{ id: "wait", name: "Wait", type: "timer", duration: "PT1S" }]);
  const published = await publishProcess(database.url, { definition });
  const id = await start(published, "inline");
  expect(await stateOf(id)).toMatchObject({ status: "running" });
  await completed(id);
  const fired = await admin.query(
    `select count(*)::int as count from journal, json_array_elements(events) e where instance_id = $1 and e->>'type' = 'timerFired'`,
    [id],
  );
  expect(fired.rows[0].count).toBe(1);
});
