/** A little of all that a web process does: procedures, hooks and live updates of two tenants at the same time. */
import { expect } from "vitest";
import { listenForChanges } from "@/server/runtime/changes";
import { publishChange } from "@/server/runtime/publish-change";
import { createCaller } from "./caller";
import { createTestHook, deliver } from "./published-hook";
import { publishTask } from "./published-task";
import { until } from "./until";

const ROUNDS = 15;

/** The URL is the superuser's, past every pooler. */
export async function playWebRound(databaseUrl: string): Promise<void> {
  await Promise.all([playTenant(databaseUrl), playTenant(databaseUrl)]);
}

async function playTenant(databaseUrl: string): Promise<void> {
  const hook = await createTestHook(databaseUrl);
  const { instances, tasks } = createCaller(hook.owner);
  const stop = new AbortController();
  const news: (readonly string[])[] = [];
  const listening = (async () => {
    for await (const changes of listenForChanges(hook.tenantId, stop.signal)) news.push(changes);
  })();
  const processId = await publishTask(hook.owner, [
    { id: "approve", candidates: [{ kind: "member", memberId: hook.memberId }] },
  ]);
  // Whoever comes when the process listens already is told of nothing until something changes.
  await until("the live line is open", async () => {
    publishChange(hook.tenantId, hook.processId);
    return news.length > 0;
  });
  const started = await Promise.all(
    Array.from({ length: ROUNDS }, () =>
      instances.start({ processId, submission: {}, idempotencyKey: crypto.randomUUID() }),
    ),
  );
  const answers = await Promise.all(
    Array.from({ length: ROUNDS }, () => deliver(hook.publicId, { customer: "A" }, hook)),
  );
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 202));
  const open = await tasks.list({});
  expect(open.items).toHaveLength(ROUNDS);
  await Promise.all(
    open.items.map(({ id: taskId }) =>
      tasks.complete({ taskId, outcome: "yes", comment: null, submission: {} }),
    ),
  );
  const completed = await instances.list({ scope: "all", filter: { processId, status: "completed" } });
  expect(new Set(completed.items.map(({ id }) => id))).toEqual(
    new Set(started.map(({ instanceId }) => instanceId)),
  );
  await until("the live line tells of them", async () =>
    started.every(({ instanceId }) => news.flat().includes(instanceId)),
  );
  stop.abort();
  await listening;
}
