/** A request that uses every lane of the worker, and other requests that it calls, starts and tells. */
import { randomUUID } from "node:crypto";
import { createCaller } from "./caller";
import type { Border, CommitFaults } from "./commit-faults";
import { type HttpPeer, startHttpPeer } from "./http-peer";
import { publishDefinition, row } from "./publish-definition";
import { queryAll } from "./query-all";
import { createTestTenant } from "./tenant";
import { tenantRows } from "./tenant-rows";
import { workLanes } from "./work-lanes";

type Caller = ReturnType<typeof createCaller>;

export interface Rows {
  lines: string[];
  crashes: number;
  /** How many different calls the outside has seen; each may have come more than once, with the same key. */
  keysOfCalls: number;
}

export interface Stage {
  url: string;
  faults: CommitFaults;
  peer: HttpPeer;
  serverId: string;
  tenantId: string;
  caller: Caller;
  /** Of the request that uses every lane. */
  processId: string;
  /** Whether the outside accepts what it has refused at first. */
  isMended: boolean;
  leave: () => Promise<void>;
}

const begin = { id: "begin", type: "startEvent" };
const done = { id: "done", type: "endEvent" };
const past = 'date and time("2020-01-01T00:00:00Z")';

export async function setStage(url: string, faults: CommitFaults): Promise<Stage> {
  const serverId = randomUUID();
  await queryAll(
    url,
    "insert into servers (id, name, host, pid, version, engine_version) values ($1, 'test', 'test', 1, '0', 2)",
    [serverId],
  );
  const peer = await startHttpPeer(({ path }) =>
    path === "/broken" && !stage.isMended ? { status: 400 } : { status: 200, body: { ok: true } },
  );
  const { tenantId, owner } = await createTestTenant();
  const caller = createCaller(owner);
  const processId = await publishAll(caller, peer, owner.memberId);
  const leave = () => peer.close();
  const stage: Stage = { url, faults, peer, serverId, tenantId, caller, processId, isMended: false, leave };
  return stage;
}

/** As if nothing had happened yet; what is published stays. */
async function clear({ url, peer, tenantId }: Stage): Promise<void> {
  await queryAll(
    url,
    `truncate instances, journal, tasks, effects, timers, subscriptions, messages, deliveries, step_facts,
       bulk_operations cascade`,
  );
  const later = "update start_events set due_at = now() + interval '1 hour', fired = 0";
  await queryAll(url, `${later} where tenant_id = $1 and due_at is not null`, [tenantId]);
  peer.calls.length = 0;
}

async function publishAll(caller: Caller, peer: HttpPeer, memberId: string): Promise<string> {
  const event = (id: string, type: string, settings: object) => ({ id, type, event: settings });
  const news = { type: "message", name: "news" };
  const over = { type: "signal", name: "over" };
  await publishDefinition(caller, row("Reads", [event("begin", "startEvent", news), done]));
  await publishDefinition(caller, row("Hears", [event("begin", "startEvent", over), done]));
  const timed = { type: "timer", cycle: "R/PT1H" };
  await publishDefinition(caller, row("Timed", [event("begin", "startEvent", timed), done]));
  const called = row("Called", [
    begin,
    event("go", "intermediateCatchEvent", { type: "message", name: "go" }),
    done,
  ]);
  const processId = await publishDefinition(caller, called);
  const main = row("Main", [
    begin,
    { id: "ask", type: "userTask", candidates: [{ kind: "member", memberId }] },
    { id: "call", type: "httpRequest", url: `${peer.url}/call`, retry: { attempts: 9, backoffSeconds: 0 } },
    { id: "pause", type: "timer", until: past },
    event("tell", "intermediateThrowEvent", { ...news, payload: "call.status" }),
    event("nobody", "intermediateThrowEvent", { type: "message", name: "nobody waits" }),
    {
      id: "other",
      type: "callActivity",
      processId,
      outputs: [{ variable: "answer", expression: "called.go" }],
    },
    { id: "broken", type: "httpRequest", url: `${peer.url}/broken` },
    event("end", "intermediateThrowEvent", over),
    { id: "count", type: "setValues", assignments: [{ variable: "sum", expression: "answer + 1" }] },
    done,
  ]);
  return publishDefinition(caller, main);
}

/** Plays it from the beginning; the process ends at the border, if any, and another one goes on. */
export async function playScenario(stage: Stage, border: Border | null): Promise<Rows> {
  const { url, faults, peer, tenantId, caller, processId } = stage;
  await clear(stage);
  stage.isMended = false;
  let crashes = 0;
  faults.arm(border);

  /** Does it again as often as a process ends over it. What is done already then is refused, and that is fine. */
  async function surely<T>(action: () => Promise<T>): Promise<T | null> {
    for (let isAgain = false; ; isAgain = true) {
      try {
        return await action();
      } catch (error) {
        if (isAgain && hasCode(error, "CONFLICT")) return null;
        if (!faults.hasEnded && !hasCode(error, "UNAVAILABLE", "SERVICE_UNAVAILABLE")) throw error;
        crashes += 1;
        if (faults.hasEnded) await faults.beginAnew();
        await queryAll(url, "update effects set ready_at = now() where tenant_id = $1 and status = 'open'", [
          tenantId,
        ]);
      }
    }
  }
  const rest = async () => {
    while ((await surely(() => workLanes(tenantId, stage.serverId))) !== 0);
  };

  const start = { processId, submission: {}, idempotencyKey: randomUUID() };
  const started = await surely(() => caller.instances.start(start));
  await rest();
  const [task] = (await caller.tasks.list({})).items;
  const taskId = task?.id ?? "";
  await surely(() => caller.tasks.complete({ taskId, outcome: null, comment: null, submission: {} }));
  await rest();
  const go = { name: "go", payload: 41, idempotencyKey: randomUUID() };
  await surely(() => caller.messages.send(go));
  await rest();
  stage.isMended = true;
  const selection = { kind: "ids" as const, instanceIds: [started?.instanceId ?? ""] };
  const retry = {
    selection,
    action: { action: "retry" as const },
    reason: "Mended.",
    idempotencyKey: randomUUID(),
  };
  await surely(() => caller.instances.bulkRepair(retry));
  await rest();
  await queryAll(url, "update start_events set due_at = now() where tenant_id = $1 and due_at is not null", [
    tenantId,
  ]);
  await queryAll(url, "update messages set expires_at = now() where tenant_id = $1", [tenantId]);
  await rest();
  const written = faults.written;
  faults.arm(null);
  faults.written = written;
  const keys = new Set(peer.calls.map(({ headers }) => headers["idempotency-key"]));
  return { lines: await tenantRows(url, tenantId), crashes, keysOfCalls: keys.size };
}

function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && "code" in error && codes.includes(String(error.code));
}
