/** Two tenants that do the same, each with every process published and a hook for those that other systems start. */
import type { CurrentMember } from "@/server/auth/member";
import { publishForm, publishProcess } from "@/server/features/demo/publish-definitions";
import { createCaller } from "../support/caller";
import { createTestTenant } from "../support/tenant";
import type { ChaosPeer } from "./chaos-peer";
import * as processes from "./chaos-processes";

type Caller = ReturnType<typeof createCaller>;

/** One of the processes that the clients start. */
export interface Startable {
  name: string;
  processId: string;
  hook: { publicId: string; secret: string };
}

export interface ChaosTenant {
  tenantId: string;
  owner: CurrentMember;
  caller: Caller;
  startable: Startable[];
}

const TENANTS = 2;

export async function setChaosStage(peer: ChaosPeer): Promise<ChaosTenant[]> {
  const tenants: ChaosTenant[] = [];
  for (let number = 1; number <= TENANTS; number += 1) {
    const { tenantId, owner } = await createTestTenant(`Chaos ${number}`);
    const caller = createCaller(owner);
    tenants.push({ tenantId, owner, caller, startable: await publishAll(caller, owner, peer) });
  }
  return tenants;
}

async function publishAll(caller: Caller, owner: CurrentMember, peer: ChaosPeer): Promise<Startable[]> {
  const by = { caller };
  const formId = await publishForm(by, processes.orderForm);
  const around = { formId, memberId: owner.memberId, peerUrl: peer.url, calledId: "" };
  around.calledId = await publishProcess(by, processes.calledOf(around));
  await publishProcess(by, processes.answerOf());
  const startable: Startable[] = [];
  const { stepsOf, callOf, waitOf, askOf, callerOf, peopleOf } = processes;
  for (const definitionOf of [stepsOf, callOf, waitOf, askOf, callerOf, peopleOf]) {
    const definition = definitionOf(around);
    const processId = await publishProcess(by, definition);
    const { url, secret } = await caller.hooks.create({ name: definition.name, processId });
    const publicId = url.split("/").at(-1) ?? "";
    startable.push({ name: definition.name, processId, hook: { publicId, secret } });
  }
  return startable;
}
