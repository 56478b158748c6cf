import type { Command } from "@/engine/instance/types";
import { executeCommand } from "@/server/runtime/execute-command";
import { type StartInstance, startInstance } from "@/server/runtime/start-instance";
import { type Transaction, withTenant, withTenantSql } from "@/server/tenancy/with-tenant";
import type { DemoMember, DemoTenant } from "./demo-tenant";
import { behave } from "./habits";
import type { Random } from "./random";
import { afterHours } from "./working-time";

/** Something that happens in the demo at a moment, and what follows from it later. */
export interface Happening {
  at: Date;
  run: () => Promise<Happening[]>;
}

/** Plays happenings in the order of time up to `until`; what would come later stays undone, as in real life. */
export async function playHappenings(first: Happening[], until: Date): Promise<void> {
  const queue = first.toSorted(byTime);
  for (let next = queue.shift(); next && next.at <= until; next = queue.shift()) {
    queue.push(...(await next.run()));
    queue.sort(byTime);
  }
}

const byTime = (one: Happening, other: Happening) => one.at.getTime() - other.at.getTime();

export type DemoStart = Pick<
  StartInstance,
  "processId" | "startKind" | "requesterId" | "hookId" | "submission"
> & {
  at: Date;
};

/** Starting an instance at a moment of the past; people then work on it with the clock moved along. */
export function startHappening(tenant: DemoTenant, random: Random, start: DemoStart): Happening {
  const { at, ...request } = start;
  const run = async () => {
    const requester = tenant.members.find(({ memberId }) => memberId === start.requesterId);
    const result = await withTenantSql(tenant.tenantId, (client) =>
      startInstance(client, {
        ...request,
        tenantId: tenant.tenantId,
        actor: requester ? actorOf(requester) : { kind: "hook", hookId: start.hookId ?? "" },
        mode: "inline",
        now: at.toISOString(),
      }),
    );
    if (!result.ok)
      throw new Error(`The demo could not start an instance: ${JSON.stringify(result.refusal)}`);
    return followUps(tenant, random, { instanceId: result.instanceId, at });
  };
  return { at, run };
}

interface Moment {
  instanceId: string;
  at: Date;
}

/** What the instance waits for since this moment: its new tasks and timers. */
async function followUps(tenant: DemoTenant, random: Random, moment: Moment): Promise<Happening[]> {
  const waits = await withTenant(tenant.tenantId, (tx) => listNewWaits(tx, moment));
  const tasks = waits.tasks.flatMap((task) => taskHappening(tenant, random, { ...moment, task }) ?? []);
  const timers = waits.timers.map(({ dueAt, token }) =>
    commandHappening(tenant, random, { instanceId: moment.instanceId, at: dueAt }, null, {
      type: "fireTimer",
      token,
      purpose: "wait",
    }),
  );
  return [...tasks, ...timers];
}

async function listNewWaits(tx: Transaction, { instanceId, at }: Moment) {
  return {
    tasks: await tx.task.findMany({
      where: { instanceId, status: "open", createdAt: at },
      include: { candidates: true },
    }),
    timers: await tx.timer.findMany({ where: { instanceId, purpose: "wait" } }),
  };
}

type WaitingTask = Awaited<ReturnType<typeof listNewWaits>>["tasks"][number];

function taskHappening(
  tenant: DemoTenant,
  random: Random,
  { task, instanceId, at }: Moment & { task: WaitingTask },
): Happening | null {
  const behaviour = behave(task.element, random);
  const people = task.candidates.flatMap(({ kind, candidateId }) =>
    kind === "group"
      ? tenant.membersOf(candidateId)
      : tenant.members.filter(({ memberId }) => memberId === candidateId),
  );
  if (!behaviour || people.length === 0) return null;
  const performer = random.pick(people);
  const moment = { instanceId, at: afterHours(at, behaviour.hours) };
  return commandHappening(tenant, random, moment, performer, {
    type: "completeTask",
    token: task.token,
    memberId: performer.memberId,
    outcome: behaviour.outcome,
    comment: behaviour.comment,
    submission: {},
  });
}

function commandHappening(
  tenant: DemoTenant,
  random: Random,
  moment: Moment,
  performer: DemoMember | null,
  command: Command,
): Happening {
  const run = async () => {
    const result = await withTenantSql(tenant.tenantId, (client) =>
      executeCommand(client, {
        tenantId: tenant.tenantId,
        instanceId: moment.instanceId,
        command,
        actor: performer ? actorOf(performer) : { kind: "system" },
        now: moment.at.toISOString(),
      }),
    );
    if (!result.ok)
      throw new Error(`The demo's ${command.type} was refused: ${JSON.stringify(result.refusal)}`);
    return followUps(tenant, random, moment);
  };
  return { at: moment.at, run };
}

function actorOf({ memberId, userId }: DemoMember) {
  return { kind: "member" as const, memberId, userId };
}
