import { decideMigration } from "@/engine/repair/migrate";
import { InstanceDriver, otherMember, sequence, testGroup } from "@/tests/support/instance-driver";

const task = (id: string) => ({ id, type: "userTask", candidates: [{ kind: "group", groupId: testGroup }] });

/** An instance that waits at a task and goes on with a version that has one more after it. */
function moved(fromVersionId?: string): InstanceDriver {
  const before = new InstanceDriver(sequence(task("work")));
  before.start();
  const driver = new InstanceDriver(sequence(task("work"), task("more")));
  const migration = {
    from: before.graph,
    to: driver.graph,
    versionId: testGroup,
    ...(fromVersionId === undefined ? {} : { fromVersionId }),
    mapping: {},
    reason: "Better.",
  };
  const { now, timeZone, maxElements } = before;
  const context = { now, timeZone, maxElements, actor: { kind: "system" as const } };
  const decision = decideMigration(migration, before.running, context);
  if (!decision.ok) throw new Error(decision.refusal.message);
  driver.journal.push(...before.journal, { at: now, events: decision.events });
  driver.state = decision.state;
  return driver;
}

export const migrationScenarios = {
  "moved-to-another-version": () => moved(),
  "moved-from-a-named-version": () => moved(otherMember),
};
