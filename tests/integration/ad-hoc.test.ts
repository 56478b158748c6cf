/** Steps that people choose: started and ended through the door that the request page uses. */
import { expect, it } from "vitest";
import { ProcessDefinitionSchema } from "@/contracts/process";
import { createCaller } from "@/tests/support/caller";
import { drawn, publishDefinition, startOf } from "@/tests/support/publish-definition";
import { createTestTenant } from "@/tests/support/tenant";
import { useTestDatabase } from "@/tests/support/test-database";

useTestDatabase();

/** Rita's request, in which a call can be made and a note be written, the latter by Finn. */
async function care() {
  const tenant = await createTestTenant();
  const [rita, finn, sam, vera] = [
    await tenant.addMember("participant", "Rita Requester"),
    await tenant.addMember("participant", "Finn Finance"),
    await tenant.addMember("participant", "Sam Stranger"),
    await tenant.addMember("viewer", "Vera Viewer"),
  ];
  const task = (id: string, name: string, memberId: string) => {
    const candidates = [{ kind: "member", memberId }];
    return { id, name, type: "userTask", parent: "care", candidates };
  };
  const definition = drawn(
    "Complaint",
    [
      { id: "start", type: "startEvent" },
      { id: "care", name: "Care", type: "adHocSubProcess" },
      task("call", "Call them", rita.memberId),
      task("note", "Write a note", finn.memberId),
      { id: "end", type: "endEvent" },
    ],
    ["start care", "care end"],
  );
  const processId = await publishDefinition(createCaller(tenant.owner), definition);
  const instanceId = await startOf(createCaller(rita), processId);
  const place = { instanceId, token: 2 };
  return {
    place,
    rita: createCaller(rita),
    finn: createCaller(finn),
    sam: createCaller(sam),
    vera: createCaller(vera),
  };
}

it("shows what can be started, starts it, and ends when somebody says so", async () => {
  const { place, rita, finn } = await care();
  const { instanceId } = place;
  const [shown] = (await rita.instances.get({ instanceId })).tokens;
  expect(shown).toMatchObject({
    token: place.token,
    adHoc: {
      steps: [
        { element: "call", title: "Call them" },
        { element: "note", title: "Write a note" },
      ],
      canComplete: true,
      givesUp: 0,
    },
  });
  await rita.instances.activateElement({ ...place, element: "note" });
  const [note] = (await finn.tasks.list({})).items;
  await finn.tasks.complete({ taskId: note?.id ?? "", outcome: null, comment: null, submission: {} });
  await rita.instances.activateElement({ ...place, element: "call" });
  expect((await rita.instances.get({ instanceId })).tokens[0]?.adHoc?.givesUp).toBe(1);
  await finn.instances.completeAdHoc(place);
  const ended = await rita.instances.get({ instanceId });
  expect(ended.status).toBe("completed");
  expect((await rita.tasks.list({})).items).toEqual([]);
  await expect(rita.instances.completeAdHoc(place)).rejects.toMatchObject({ code: "CONFLICT" });
});

it("is for those who take part in the request", async () => {
  const { place, sam, vera, finn } = await care();
  const step = { ...place, element: "call" };
  await expect(sam.instances.activateElement(step)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(finn.instances.completeAdHoc(place)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(vera.instances.activateElement(step)).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect((await vera.instances.get(place)).tokens[0]?.adHoc).toBeNull();
});

it("starts at the start that people choose", async () => {
  const tenant = await createTestTenant();
  const owner = createCaller(tenant.owner);
  const start = (id: string, name: string, by: string) => ({ id, name, type: "startEvent", startedBy: [by] });
  const definition = ProcessDefinitionSchema.parse(
    drawn(
      "Order",
      [
        start("shop", "From the shop", "hook"),
        start("phone", "By phone", "member"),
        start("letter", "By letter", "member"),
        { id: "stamp", type: "setValues", assignments: [{ variable: "stamped", expression: "true" }] },
        { id: "end", type: "endEvent" },
      ],
      ["shop end", "phone end", "letter stamp", "stamp end"],
    ),
  );
  const processId = await publishDefinition(owner, definition);
  const page = await owner.instances.getStart({ processId });
  expect(page.starts).toEqual([
    { element: "phone", title: "By phone" },
    { element: "letter", title: "By letter" },
  ]);
  expect(page.element).toBe("phone");
  await expect(owner.instances.getStart({ processId, element: "shop" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  const begin = { processId, submission: {} };
  const { instanceId } = await owner.instances.start({
    ...begin,
    element: "letter",
    idempotencyKey: crypto.randomUUID(),
  });
  expect((await owner.instances.get({ instanceId })).variables).toEqual({ stamped: true });
  const wrong = { ...begin, element: "shop", idempotencyKey: crypto.randomUUID() };
  await expect(owner.instances.start(wrong)).rejects.toThrow("cannot be started by a person");
});
