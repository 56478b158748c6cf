import { startInstance } from "@/server/runtime/start-instance";
import { withTenantSql } from "@/server/tenancy/with-tenant";
import { complaintForm } from "../templates/gallery/complaint";
import { leaveForm } from "../templates/gallery/leave";
import { purchaseForm } from "../templates/gallery/purchase-form";
import { complaintProcess } from "./definitions/complaint";
import { leaveProcess } from "./definitions/leave";
import { purchaseProcess } from "./definitions/purchase";
import { demoPassword } from "./demo-people";
import { createDemoTenant, type DemoTenant } from "./demo-tenant";
import { type DemoStart, type Happening, playHappenings, startHappening } from "./play-instances";
import { publishForm, publishNextVersion, publishProcess } from "./publish-definitions";
import { type Random, seededRandom } from "./random";
import { sampleComplaint, sampleLeave, samplePurchase } from "./sample-submissions";
import { workingMoment } from "./working-time";

const SEED = 20_261_122;
const DAY_MS = 86_400_000;
const DAYS = 60;
/** So long ago the second version of the purchase process was published. */
const SECOND_VERSION_DAYS = 20;
const COUNTS = { purchase: 160, leave: 90, complaint: 120 };
/** Complaints that have just come in, left to the workers: the first that the processing load shows. */
const FRESH_COMPLAINTS = 25;

interface DemoProcesses {
  purchase: string;
  leave: string;
  complaint: string;
  complaintHook: string;
}

/**
 * Makes a tenant that has been at work for sixty days. Nothing is inserted as a result: every instance was run by the
 * engine, with the clock moved to when its people did something. Gives the owner's sign-in.
 */
export async function loadDemo(): Promise<{ email: string; password: string }> {
  const tenant = await createDemoTenant();
  const random = seededRandom(SEED);
  const now = new Date();
  const { processes, secondVersion } = await publishAll(tenant);
  const starts = planStarts(tenant, processes, random, now).map((start) =>
    startHappening(tenant, random, start),
  );
  const change: Happening = {
    at: new Date(now.getTime() - SECOND_VERSION_DAYS * DAY_MS),
    run: async () => {
      await secondVersion();
      return [];
    },
  };
  await playHappenings([...starts, change], now);
  await startFreshComplaints(tenant, processes, random);
  return { email: tenant.members[0]?.person.email ?? "", password: demoPassword };
}

async function publishAll(tenant: DemoTenant) {
  const purchaseFormId = await publishForm(tenant, purchaseForm.definition);
  const purchase = await publishProcess(tenant, purchaseProcess(purchaseFormId, tenant.group, 5000));
  const leave = await publishProcess(
    tenant,
    leaveProcess(await publishForm(tenant, leaveForm.definition), tenant.group),
  );
  const complaint = await publishProcess(
    tenant,
    complaintProcess(await publishForm(tenant, complaintForm.definition), tenant.group),
  );
  const { hookId: complaintHook } = await tenant.caller.hooks.create({
    name: "Web shop",
    processId: complaint,
  });
  return {
    processes: { purchase, leave, complaint, complaintHook },
    secondVersion: () =>
      publishNextVersion(tenant, purchase, purchaseProcess(purchaseFormId, tenant.group, 10_000)),
  };
}

function planStarts(tenant: DemoTenant, processes: DemoProcesses, random: Random, now: Date): DemoStart[] {
  const requesters = tenant.members.filter(({ person }) => person.role !== "viewer");
  const byMember =
    (processId: string, submission: (random: Random, at: Date) => DemoStart["submission"]) => () => {
      const at = pastMoment(random, now);
      const requesterId = random.pick(requesters).memberId;
      return {
        processId,
        startKind: "member" as const,
        requesterId,
        hookId: null,
        submission: submission(random, at),
        at,
      };
    };
  const byHook = () => {
    // Customers complain at any hour.
    const at = new Date(now.getTime() - random.next() * DAYS * DAY_MS);
    return { ...complaintStart(processes), submission: sampleComplaint(random), at };
  };
  return [
    ...Array.from({ length: COUNTS.purchase }, byMember(processes.purchase, samplePurchase)),
    ...Array.from({ length: COUNTS.leave }, byMember(processes.leave, sampleLeave)),
    ...Array.from({ length: COUNTS.complaint }, byHook),
  ].filter(({ at }) => at < now);
}

function pastMoment(random: Random, now: Date): Date {
  return workingMoment(new Date(now.getTime() - random.next() * DAYS * DAY_MS));
}

function complaintStart({ complaint, complaintHook }: DemoProcesses) {
  return { processId: complaint, startKind: "hook" as const, requesterId: null, hookId: complaintHook };
}

async function startFreshComplaints(
  tenant: DemoTenant,
  processes: DemoProcesses,
  random: Random,
): Promise<void> {
  await withTenantSql(tenant.tenantId, async (client) => {
    for (let count = 0; count < FRESH_COMPLAINTS; count++) {
      const result = await startInstance(client, {
        ...complaintStart(processes),
        tenantId: tenant.tenantId,
        submission: sampleComplaint(random),
        actor: { kind: "hook", hookId: processes.complaintHook },
        mode: "deferred",
      });
      if (!result.ok) throw new Error(`The demo could not start a complaint: ${result.refusal.message}`);
    }
  });
}
