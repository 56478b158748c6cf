import { readFileSync } from "node:fs";
import { v7 as newId } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import type { FormDefinition } from "@/contracts/form";
import type { Variables } from "@/contracts/value";
import type { CurrentMember } from "@/server/auth/member";
import { writeSessionCookie } from "@/server/auth/session-cookie";
import { createSession } from "@/server/auth/sessions";
import { handleSubmissionsExport } from "@/server/features/submissions/export-submissions";
import type { SubmissionFilter } from "@/server/features/submissions/submissions.schema";
import { createCaller } from "@/tests/support/caller";
import { publishDefinition, row } from "@/tests/support/publish-definition";
import { queryAll } from "@/tests/support/query-all";
import { expectQuick } from "@/tests/support/query-plans";
import { createTestTenant } from "@/tests/support/tenant";
import { useTestDatabase } from "@/tests/support/test-database";

const database = useTestDatabase();

const field = (type: string, key: string, rest: object = {}) => ({
  type,
  key,
  label: key.toUpperCase(),
  required: false,
  ...rest,
});

const definition = {
  schemaVersion: 1,
  title: "Trip",
  fields: [
    field("text", "place"),
    field("currency", "cost", { currency: "EUR" }),
    field("date", "day"),
    field("dateTime", "leaves"),
    field("choice", "kind", {
      options: [
        { value: "train", label: "By train" },
        { value: "car", label: "Car" },
      ],
    }),
    field("multiChoice", "meals", {
      options: [
        { value: "b", label: "Breakfast" },
        { value: "d", label: "Dinner" },
      ],
    }),
    field("yesNo", "paid"),
    field("person", "boss"),
    field("lineItems", "nights", {
      columns: [{ type: "text", key: "hotel", label: "Hotel", required: false }],
      minRows: 0,
      maxRows: 5,
    }),
  ],
} as FormDefinition;

let owner: CurrentMember;
let formId: string;
let processId: string;
let caller: ReturnType<typeof createCaller>;

const start = (submission: Variables) =>
  caller.instances.start({ processId, submission, idempotencyKey: newId() });

async function found(filter: SubmissionFilter, sort?: { by: string; descending: boolean }) {
  const { items } = await caller.submissions.list({ formId, filter, ...(sort && { sort }) });
  return items.map(({ content }) => content.place ?? null);
}
const by = (key: string, operator: string, value = ""): SubmissionFilter =>
  ({ fields: [{ field: key, operator, value }] }) as SubmissionFilter;

beforeAll(async () => {
  ({ owner } = await createTestTenant());
  owner = { ...owner, timeZone: "Europe/Berlin" };
  caller = createCaller(owner);
  ({ id: formId } = await caller.forms.create({ name: "Trip", template: "blank" }));
  const { draftRevision } = await caller.forms.updateDraft({ formId, draftRevision: 1, draft: definition });
  await caller.forms.publish({ formId, draftRevision });
  const candidates = [{ kind: "requester" }];
  processId = await publishDefinition(
    caller,
    row("Trips", [
      { id: "start", type: "startEvent", name: "Ask", formId, startedBy: ["member"] },
      { id: "check", type: "userTask", name: "Check", formId, candidates, hiddenFields: ["meals"] },
      { id: "look", type: "userTask", name: "Look", formId, candidates, editableFields: [] },
      { id: "end", type: "endEvent" },
    ]),
  );
  await start({ place: "Åre", cost: 99.5, day: "2026-03-02", kind: "train", meals: ["b"], paid: true });
  await start({
    place: "=1+1",
    cost: 1000,
    day: "2026-04-01",
    leaves: "2026-03-31T23:30:00+02:00",
    kind: "car",
  });
  await start({
    place: 'Bonn, "am Rhein"',
    boss: owner.memberId,
    nights: [{ hotel: "Hirsch" }, { hotel: "Adler" }],
  });
});

describe("what is filled in", () => {
  it("is a row of its own for each step, with the form as it stood then", async () => {
    const { tasks } = createCaller(owner);
    const { items } = await tasks.list({});
    const taskId = items.at(-1)?.id ?? "";
    await tasks.complete({ taskId, outcome: null, comment: null, submission: { cost: 120 } });
    const look = (await tasks.list({})).items.find(({ name }) => name === "Look");
    await tasks.complete({ taskId: look?.id ?? "", outcome: null, comment: null, submission: {} });
    const { items: rows } = await caller.submissions.list({ formId });
    expect(rows.map(({ stepName, submittedBy, version }) => [stepName, submittedBy, version])).toEqual([
      ["Check", "Olive Owner", 1],
      ["Ask", "Olive Owner", 1],
      ["Ask", "Olive Owner", 1],
      ["Ask", "Olive Owner", 1],
    ]);
    const [checked] = rows;
    const before = rows.find((each) => each.instanceId === checked?.instanceId && each.stepName === "Ask");
    const { meals: _hidden, ...shown } = before?.content ?? {};
    expect(checked?.content).toEqual({ ...shown, cost: 120 });
  });

  it("is found in the journal as well, where it was filled in before there was this table", async () => {
    const read = () =>
      queryAll(database.url, "select * from submissions order by instance_id, token, number");
    const written = await read();
    expect(written.length).toBe(4);
    const migration = readFileSync("prisma/migrations/20261125030000_submissions/migration.sql", "utf8");
    const fill = /do \$\$[\s\S]+?end \$\$;/.exec(migration)?.[0] ?? "";
    await queryAll(
      database.url,
      `begin; delete from submissions; set local role stepwell_owner; ${fill} commit;`,
    );
    expect(await read()).toEqual(written);
  });

  it("in a test run is no answer", async () => {
    const run = { processId, submission: { place: "Nowhere" }, calls: "held" as const };
    await caller.testRuns.start({ ...run, idempotencyKey: newId() });
    expect(await found({ search: "Nowhere" })).toEqual([]);
  });
});

describe("filters", () => {
  const asked = { element: "start" };
  it.each([
    [by("place", "contains", "RHEIN"), ['Bonn, "am Rhein"']],
    [by("place", "startsWith", "å"), ["Åre"]],
    [by("place", "is", "åre"), ["Åre"]],
    [by("cost", "greater", "99.5"), ["=1+1"]],
    [by("cost", "atMost", "99.5"), ["Åre"]],
    [by("day", "before", "2026-04-01"), ["Åre"]],
    [by("leaves", "is", "2026-03-31"), ["=1+1"]],
    [by("leaves", "after", "2026-03-31"), []],
    [by("kind", "isNot", "car"), ['Bonn, "am Rhein"', "Åre"]],
    [by("meals", "includes", "b"), ["Åre"]],
    [by("meals", "includesNot", "b"), ['Bonn, "am Rhein"', "=1+1"]],
    [by("paid", "is", "yes"), ["Åre"]],
    [by("boss", "filled"), ['Bonn, "am Rhein"']],
    [by("nights", "contains", "adler"), ['Bonn, "am Rhein"']],
    [{ search: "hirsch" }, ['Bonn, "am Rhein"']],
    [{ search: "date" }, []],
    [{ from: "2020-01-01", to: "2020-12-31" }, []],
    [{ version: 1, fields: [{ field: "cost", operator: "empty", value: "" }] }, ['Bonn, "am Rhein"']],
  ] as [SubmissionFilter, string[]][])("%j", async (filter, places) => {
    expect((await found({ ...filter, ...asked })).sort()).toEqual([...places].sort());
  });

  it.each([
    by("cost", "greater", "much"),
    by("nobody", "filled"),
    by("paid", "greater", "1"),
    { version: 9 },
  ])("refuses what cannot be asked: %j", async (filter) => {
    await expect(found(filter)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("are for those who may see all requests", async () => {
    const participant = await (await createTestTenant()).addMember("participant");
    await expect(createCaller(participant).submissions.list({ formId })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });
});

describe("pages", () => {
  it.each([
    { by: "@submittedAt", descending: true },
    { by: "@submittedAt", descending: false },
    { by: "cost", descending: true },
    { by: "cost", descending: false },
    { by: "place", descending: false },
    { by: "leaves", descending: true },
  ])("of %j hold each row once, empty ones last", async (sort) => {
    const whole = await caller.submissions.list({ formId, sort });
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await caller.submissions.list({ formId, sort, limit: 1, ...(cursor && { cursor }) });
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined && ids.length < 20);
    expect(ids).toEqual(whole.items.map(({ id }) => id));
    expect(new Set(ids).size).toBe(4);
  });

  it("do not begin at a cursor that somebody has made up", async () => {
    const list = caller.submissions.list({
      formId,
      sort: { by: "cost", descending: true },
      cursor: "WyJ4Il0",
    });
    await expect(list).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});

async function exported(query: Record<string, string> = {}, member = owner, form = formId) {
  const parameters = new URLSearchParams({ tenant: member.tenantSlug, ...query });
  const cookie = await writeSessionCookie(await createSession(member.userId));
  const request = new Request(`http://localhost/api/submissions/${form}?${parameters}`, {
    headers: { cookie },
  });
  return handleSubmissionsExport(request, form);
}

describe("the export", () => {
  it("is CSV without formulas, of what fits the filter", async () => {
    const response = await exported({ filter: JSON.stringify({ element: "start" }) });
    expect(response.headers.get("content-type")).toContain("text/csv");
    const text = await response.text();
    const lines = text.split("\r\n");
    expect(lines[0]).toBe(
      "Submitted,Submitted by,Request,Title,Process,Step,Version,PLACE,COST (EUR),DAY,LEAVES,KIND,MEALS,PAID,BOSS,NIGHTS",
    );
    expect(lines).toHaveLength(5);
    expect(lines[1]).toContain('"Bonn, ""am Rhein""",,,,,,,Olive Owner,Hotel: Hirsch | Hotel: Adler');
    expect(lines[2]).toContain("'=1+1,1000,2026-04-01,2026-03-31 21:30:00,Car,,,,");
    expect(lines[3]).toContain("Åre,99.5,2026-03-02,,By train,Breakfast,Yes,,");
  });

  it("begins with the mark for Excel unless it is not wanted", async () => {
    const firstByte = async (bom: string) => new Uint8Array(await (await exported({ bom })).arrayBuffer())[0];
    expect([await firstByte("1"), await firstByte("0")]).toEqual([0xef, "S".charCodeAt(0)]);
  });

  it.each<Record<string, string>>([{ filter: "{" }, { filter: '{"from":"soon"}' }, { bom: "x" }])(
    "refuses %j",
    async (query) => {
      expect((await exported(query)).status).toBe(400);
    },
  );

  it("shows nothing of another tenant's form", async () => {
    const other = await createTestTenant();
    expect((await exported({}, other.owner)).status).toBe(404);
  });
});

it("reads a page by the index where a form has many submissions, and all of them in pages for an export", async () => {
  const many = 3000;
  await queryAll(
    database.url,
    `insert into submissions (tenant_id, instance_id, token, number, form_id, form_version_id, process_id, element,
       submitted_at, submitted_by, content)
     select s.tenant_id, s.instance_id, 1000 + n, 0, s.form_id, s.form_version_id, s.process_id, 'many',
       now() - n * interval '1 minute', s.submitted_by, jsonb_build_object('place', 'P' || n, 'cost', n)
     from generate_series(1, ${many}) n,
       (select * from submissions where tenant_id = '${owner.tenantId}' limit 1) s`,
  );
  await queryAll(database.url, "analyze submissions");
  const place = { appUrl: database.appUrl, tenantId: owner.tenantId };
  const first = await caller.submissions.list({ formId });
  await expectQuick(() => caller.submissions.list({ formId, cursor: first.nextCursor ?? "" }), place);
  await expectQuick(
    () => caller.submissions.list({ formId, filter: { from: "2026-01-01", element: "many" } }),
    place,
  );
  expect(await caller.submissions.count({ formId, filter: { element: "many" } })).toEqual({
    count: many,
    isMore: false,
  });
  const text = await (await exported({ filter: JSON.stringify({ element: "many" }) })).text();
  const cells = text
    .trimEnd()
    .split("\r\n")
    .slice(1)
    .map((line) => line.split(",")[7]);
  expect(new Set(cells).size).toBe(many);
}, 60_000);
