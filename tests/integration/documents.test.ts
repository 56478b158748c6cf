import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { FileReferenceSchema } from "@/contracts/form";
import type { CurrentMember } from "@/server/auth/member";
import { getFile } from "@/server/features/files/get-file";
import { startInstance } from "@/server/runtime/start-instance";
import { withTenantSql } from "@/server/tenancy/with-tenant";
import { sequence } from "@/tests/support/process-definitions";
import { type PublishedProcess, publishProcess } from "@/tests/support/published-process";
import { useTestDatabase } from "@/tests/support/test-database";
import { until } from "@/tests/support/until";
import { type RunningServer, startServer } from "@/worker/start-server";

const database = useTestDatabase();
let admin: pg.Client;
let worker: RunningServer | undefined;

beforeAll(async () => {
  admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
  worker = await startServer(new AbortController().signal);
});

afterAll(async () => {
  await worker?.stop();
  await admin.end();
});

const letter = (format: "pdf" | "docx") =>
  sequence("Letter", [
    {
      id: "count",
      name: "Count",
      type: "setValues",
      assignments: [{ variable: "items", expression: '[{Article: "Paper", Price: 4.9}]' }],
    },
    {
      id: "letter",
      name: "Letter",
      type: "document",
      format,
      fileName: "Order",
      text: "# Order\n{{ items }}",
    },
  ]);

async function start({ tenantId, processId, memberId, userId }: PublishedProcess): Promise<string> {
  const result = await withTenantSql(tenantId, (client) =>
    startInstance(client, {
      tenantId,
      processId,
      startKind: "member",
      requesterId: memberId,
      hookId: null,
      submission: {},
      actor: { kind: "member", memberId, userId },
      mode: "inline",
    }),
  );
  if (!result.ok) throw new Error(result.refusal.message);
  return result.instanceId;
}

const memberOf = (published: PublishedProcess, role: "owner" | "participant"): CurrentMember => ({
  ...published,
  tenantSlug: "test",
  tenantName: "Test",
  role,
  name: "Ada",
  email: "ada@example.com",
  timeZone: "UTC",
});

async function made(instanceId: string) {
  const state = await until("the instance is complete", async () => {
    const { rows } = await admin.query("select status, state from instances where id = $1", [instanceId]);
    return rows[0]?.status === "completed" && rows[0].state;
  });
  return FileReferenceSchema.array().length(1).parse(state.variables.letter)[0];
}

it.each([
  ["pdf" as const, "%PDF-", "application/pdf"],
  ["docx" as const, "PK", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
])("makes a %s that people of the request can open", async (format, beginning, type) => {
  const published = await publishProcess(database.url, { definition: letter(format) });
  const instanceId = await start(published);
  const file = await made(instanceId);
  if (file === undefined) throw new Error("No file was made.");
  expect(file).toMatchObject({ name: `Order.${format}`, type });
  const owner = memberOf(published, "owner");
  const opened = await getFile(owner, { fileId: file.id, instanceId });
  expect(Buffer.from(opened.content).subarray(0, beginning.length).toString()).toBe(beginning);
  expect(opened.content).toHaveLength(file.size);
});

it("opens nothing to those who name it in a request of their own", async () => {
  const published = await publishProcess(database.url, { definition: letter("pdf") });
  const instanceId = await start(published);
  const file = await made(instanceId);
  if (file === undefined) throw new Error("No file was made.");
  const stranger = { ...memberOf(published, "participant"), memberId: published.groupId };
  const theirs = await start(published);
  await made(theirs);
  await admin.query("update files set instance_id = $2 where id = $1", [file.id, theirs]);
  await expect(getFile(memberOf(published, "owner"), { fileId: file.id, instanceId })).rejects.toThrow();
  await expect(getFile(stranger, { fileId: file.id, instanceId })).rejects.toThrow();
});
