import { randomUUID } from "node:crypto";
import { Webhook } from "standardwebhooks";
import { type FormDefinition, FormDefinitionSchema } from "@/contracts/form";
import type { CurrentMember } from "@/server/auth/member";
import { receiveDelivery } from "@/server/features/hooks/receive-delivery";
import { createCaller } from "./caller";
import { sequence } from "./process-definitions";
import { publishProcess } from "./published-process";

const FORM_ID = "01a20000-0000-7000-8000-000000000001";

export const complaintForm: FormDefinition = FormDefinitionSchema.parse({
  schemaVersion: 1,
  title: "Complaint",
  fields: [
    { key: "customer", label: "Customer", type: "text", required: true },
    { key: "amount", label: "Amount", type: "number" },
  ],
});

/** A published process with a start form, and a hook that starts it. The URL is the superuser's. */
export async function createTestHook(databaseUrl: string, startedBy: ("member" | "hook")[] = ["hook"]) {
  const definition = sequence("Complaint", []);
  const [start] = definition.elements;
  if (start?.type === "startEvent") {
    Object.assign(start, { formId: FORM_ID, startedBy });
  }
  const published = await publishProcess(databaseUrl, { definition, forms: { [FORM_ID]: complaintForm } });
  const owner: CurrentMember = {
    ...published,
    tenantSlug: `t-${published.tenantId.slice(-12)}`,
    tenantName: "Test",
    role: "owner",
    name: "Ada",
    email: `${published.userId}@example.com`,
    timeZone: "UTC",
  };
  const caller = createCaller(owner);
  const { hookId, url, secret } = await caller.hooks.create({
    name: "Shop",
    processId: published.processId,
  });
  const publicId = url.split("/").at(-1) ?? "";
  return { ...published, owner, caller, hookId, url, publicId, secret };
}

type Sending = { secret: string; id?: string; at?: Date; headers?: Record<string, string> };

/** A signed delivery as a sender makes it. */
export function signedRequest(body: string, { secret, id, at, headers }: Sending): Request {
  const messageId = id ?? `msg_${randomUUID()}`;
  const when = at ?? new Date();
  return new Request("http://localhost/api/hooks/x", {
    method: "POST",
    body,
    headers: {
      "content-type": "application/json",
      "webhook-id": messageId,
      "webhook-timestamp": String(Math.floor(when.getTime() / 1000)),
      "webhook-signature": new Webhook(secret).sign(messageId, when, body),
      ...headers,
    },
  });
}

/** Sends JSON through the door; gives what the sender sees. */
export async function deliver(publicId: string, body: unknown, sending: Sending) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const { body: answer, ...init } = await receiveDelivery(signedRequest(text, sending), publicId);
  const response = Response.json(answer, init);
  return { status: response.status, headers: response.headers, body: await response.json() };
}
