import { v7 as newId } from "uuid";
import { describe, expect, it } from "vitest";
import { FileReferenceSchema, type FormDefinition } from "@/contracts/form";
import type { CurrentMember } from "@/server/auth/member";
import { writeSessionCookie } from "@/server/auth/session-cookie";
import { createSession } from "@/server/auth/sessions";
import { handleDownload, handleUpload } from "@/server/features/files/handle-file-request";
import { createCaller } from "@/tests/support/caller";
import { createTestTenant } from "@/tests/support/tenant";
import { useTestDatabase } from "@/tests/support/test-database";

useTestDatabase();

const ORIGIN = "http://localhost:3000";

async function cookieOf(member: CurrentMember): Promise<string> {
  return writeSessionCookie(await createSession(member.userId));
}

async function upload(member: CurrentMember, headers: Record<string, string> = {}): Promise<Response> {
  const body = new FormData();
  body.set("file", new File(["<script>alert(1)</script>"], "quote's.html", { type: "text/html" }));
  const request = new Request(`${ORIGIN}/api/files`, {
    method: "POST",
    body,
    headers: {
      cookie: await cookieOf(member),
      "x-stepwell-tenant": member.tenantSlug,
      "sec-fetch-site": "same-origin",
      ...headers,
    },
  });
  return handleUpload(request);
}

async function download(member: CurrentMember, fileId: string, instanceId?: string): Promise<Response> {
  const query = new URLSearchParams({
    tenant: member.tenantSlug,
    ...(instanceId && { instance: instanceId }),
  });
  const headers = { cookie: await cookieOf(member) };
  return handleDownload(new Request(`${ORIGIN}/api/files/${fileId}?${query}`, { headers }), fileId);
}

async function uploaded(member: CurrentMember) {
  return FileReferenceSchema.parse(await (await upload(member)).json());
}

const form: FormDefinition = {
  schemaVersion: 1,
  title: "Expense",
  fields: [{ key: "receipt", label: "Receipt", type: "file", required: false, maxFiles: 5 }],
};

/** A process that starts with the form and waits at a task that nobody but the owner may do. */
async function publishExpenses(owner: CurrentMember): Promise<string> {
  const { forms, processes } = createCaller(owner);
  const { id: formId } = await forms.create({ name: "Expense", template: "blank" });
  await forms.publish({ formId, ...(await forms.updateDraft({ formId, draftRevision: 1, draft: form })) });
  const { id: processId } = await processes.create({ name: "Expense", template: "blank" });
  const draft = {
    schemaVersion: 1 as const,
    name: "Expense",
    elements: [
      { id: "start", name: "Start", type: "startEvent" as const, formId, startedBy: ["member" as const] },
      {
        id: "check",
        name: "Check",
        type: "userTask" as const,
        formId,
        outcomes: [],
        candidates: [{ kind: "member" as const, memberId: owner.memberId }],
      },
      { id: "end", name: "End", type: "endEvent" as const },
    ],
    flows: [
      { id: "a", source: "start", target: "check" },
      { id: "b", source: "check", target: "end" },
    ],
  };
  const saved = await processes.updateDraft({ processId, draftRevision: 1, draft });
  await processes.publish({ processId, ...saved });
  return processId;
}

async function startWith(member: CurrentMember, processId: string, files: object[]): Promise<string> {
  const started = await createCaller(member).instances.start({
    processId,
    submission: { receipt: files.map((file) => ({ ...file })) },
    idempotencyKey: newId(),
  });
  return started.instanceId;
}

describe("uploading", () => {
  it("keeps the file and serves it only as an attachment that nothing renders", async () => {
    const { owner } = await createTestTenant();
    const file = await uploaded(owner);
    expect(file).toMatchObject({ name: "quote's.html", size: 25, type: "text/html" });
    const answer = await download(owner, file.id);
    expect(await answer.text()).toBe("<script>alert(1)</script>");
    expect(answer.headers.get("content-disposition")).toBe("attachment; filename*=UTF-8''quote%27s.html");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("content-security-policy")).toContain("sandbox");
  });

  it.each([
    ["another site's page", { "sec-fetch-site": "cross-site" }, 403],
    ["somebody signed out", { cookie: "" }, 401],
    ["a tenant one does not belong to", { "x-stepwell-tenant": "elsewhere" }, 404],
  ])("refuses %s", async (_, headers, status) => {
    const { owner } = await createTestTenant();
    expect((await upload(owner, headers)).status).toBe(status);
  });

  it("refuses viewers, who fill in nothing", async () => {
    const { addMember } = await createTestTenant();
    expect((await upload(await addMember("viewer"))).status).toBe(403);
  });
});

describe("downloading", () => {
  it("is for people who may see the request that the file is part of", async () => {
    const { owner, addMember } = await createTestTenant();
    const processId = await publishExpenses(owner);
    const requester = await addMember("participant", "Rita Requester");
    const file = await uploaded(requester);
    const instanceId = await startWith(requester, processId, [file]);
    const outsider = await addMember("participant", "Otto Outsider");
    expect((await download(owner, file.id, instanceId)).status).toBe(200);
    expect((await download(requester, file.id)).status).toBe(200);
    expect((await download(outsider, file.id, instanceId)).status).toBe(404);
    expect((await download(outsider, file.id)).status).toBe(404);
  });

  it("stays closed to who names a stranger's file in a request of their own", async () => {
    const { owner, addMember } = await createTestTenant();
    const processId = await publishExpenses(owner);
    const file = await uploaded(await addMember("participant", "Rita Requester"));
    const thief = await addMember("participant", "Theo Thief");
    const instanceId = await startWith(thief, processId, [file]);
    expect((await download(thief, file.id, instanceId)).status).toBe(404);
  });

  it("knows no files of other tenants", async () => {
    const file = await uploaded((await createTestTenant()).owner);
    const stranger = (await createTestTenant()).owner;
    expect((await download(stranger, file.id)).status).toBe(404);
    expect((await download(stranger, "not-an-id")).status).toBe(404);
  });
});
