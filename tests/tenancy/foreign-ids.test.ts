/** Calls every procedure as the owner of one tenant with ids of another: it is as if they did not exist. */
import { beforeAll, describe, expect, it } from "vitest";
import { appRouter } from "@/server/trpc/router";
import { createCaller } from "@/tests/support/caller";
import { queryAll } from "@/tests/support/query-all";
import { createTestTenant } from "@/tests/support/tenant";
import { useTestDatabase } from "@/tests/support/test-database";
import { attacks } from "./foreign-inputs";
import { createVictim, type Victim } from "./victim";

const database = useTestDatabase();
const paths = Object.keys(appRouter._def.procedures).sort();

/** Ours: tRPC answers an unknown procedure with the same code, but without our error as the cause. */
const NOT_FOUND = { code: "NOT_FOUND", cause: { code: "NOT_FOUND" } };

let victim: Victim;
let own: { groupId: string; memberId: string; processId: string };
let call: (path: string, input: unknown) => Promise<unknown>;

beforeAll(async () => {
  victim = await createVictim(database.url);
  const attacker = await createTestTenant("Attacker");
  const caller = createCaller(attacker.owner);
  const { id: groupId } = await caller.groups.create({ name: "Own" });
  const { id: processId } = await caller.processes.create({ name: "Own", template: "blank" });
  own = { groupId, processId, memberId: attacker.owner.memberId };
  call = (path, input) => {
    const procedure = path
      .split(".")
      .reduce((part: unknown, name) => Reflect.get(Object(part), name), caller);
    return (procedure as (input: unknown) => Promise<unknown>)(input);
  };
});

/** Everything that the victim has, as the superuser sees it. */
async function photograph(): Promise<string> {
  const tables = await queryAll<{ name: string }>(
    database.url,
    "select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'tenant_id'",
  );
  const rows = tables.map(
    ({ name }) => `select '${name}' as name, to_jsonb(t)::text as row from ${name} t where tenant_id = $1`,
  );
  const everything = `${rows.join(" union all ")} order by name, row`;
  return JSON.stringify(await queryAll(database.url, everything, [victim.tenantId]));
}

function foreignIds(): string[] {
  const { userId, memberId, groupId, processId, versionId, hookId, invitationId, instanceId, taskId, slug } =
    victim;
  return [userId, memberId, groupId, processId, versionId, hookId, invitationId, instanceId, taskId, slug];
}

it("has an attack for every procedure, and none for procedures that are gone", () => {
  expect(Object.keys(attacks).sort()).toEqual(paths);
});

describe.each(paths)("%s", (path) => {
  const attack = attacks[path];
  if (!attack || "open" in attack) {
    it(`protects no tenant: ${attack?.open ?? "no entry"}`, () => expect(attack).toBeDefined());
    return;
  }
  if ("refuses" in attack) {
    it("does not find what belongs to another tenant, and changes nothing", async () => {
      const before = await photograph();
      for (const input of attack.refuses(victim, own)) {
        await expect(call(path, input), JSON.stringify(input)).rejects.toMatchObject(NOT_FOUND);
      }
      expect(await photograph()).toBe(before);
    });
    return;
  }
  it("tells nothing of another tenant", async () => {
    for (const input of attack.hides(victim, own)) {
      const answer = JSON.stringify(await call(path, input)) ?? "";
      expect(answer).not.toContain("Victim");
      expect(foreignIds().filter((id) => answer.includes(id))).toEqual([]);
    }
  });
});

it("refuses who is signed out before it looks for anything", async () => {
  const caller = createCaller(null);
  await expect(caller.members.list()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  await expect(caller.instances.get({ instanceId: victim.instanceId })).rejects.toMatchObject({
    code: "UNAUTHORIZED",
  });
});
