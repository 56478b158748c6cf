import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { Webhook } from "standardwebhooks";
import { expect } from "@/tests/support/e2e-test";
import { choose } from "./choose";

export type Hook = { url: string; secret: string };
export type Delivery = { id: string; body: string };
export type Answer = { status: number; isReplay: boolean; instanceUrl: string };

/** Makes a hook on the admin page; its secret is shown this once. */
export async function createHook(page: Page, name: string, process: string): Promise<Hook> {
  await page.getByRole("button", { name: "New hook" }).first().click();
  const form = page.getByRole("dialog", { name: "New hook" });
  await form.getByLabel("Name").fill(name);
  await choose(form.getByRole("combobox", { name: "Process to start" }), process);
  await form.getByRole("button", { name: "Create hook" }).click();
  const shown = page.getByRole("dialog", { name: "Copy the secret now" });
  const told = (what: string) => shown.getByRole("figure", { name: what }).getByRole("code").textContent();
  const [secret, url] = [(await told("Secret")) ?? "", (await told("Address")) ?? ""];
  await shown.getByRole("button", { name: "I have copied it" }).click();
  return { url, secret };
}

/** Opens a hook beside the list; its deliveries have loaded then. */
export async function openHook(page: Page, name: string): Promise<void> {
  await page.getByRole("table", { name: "Hooks" }).getByText(name).click();
  const sheet = page.getByRole("dialog", { name });
  await expect(
    sheet.getByRole("region", { name: "Last deliveries" }).getByRole("listitem").first(),
  ).toBeVisible();
}

export function newDelivery(body: unknown): Delivery {
  return { id: `msg_${randomUUID()}`, body: JSON.stringify(body) };
}

/** Sends signed deliveries, so many at a time; gives the answers in the order of the deliveries. */
export async function sendAll(
  hook: Hook,
  deliveries: readonly Delivery[],
  parallel: number,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  const queue = deliveries.entries();
  const sendOn = async () => {
    for (const [index, delivery] of queue) answers[index] = await send(hook, delivery);
  };
  await Promise.all(Array.from({ length: parallel }, sendOn));
  return answers;
}

async function send({ url, secret }: Hook, { id, body }: Delivery): Promise<Answer> {
  const at = new Date();
  const response = await fetch(url, {
    method: "POST",
    body,
    headers: {
      "content-type": "application/json",
      "webhook-id": id,
      "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
      "webhook-signature": new Webhook(secret).sign(id, at, body),
    },
  });
  const answer = await response.json();
  return {
    status: response.status,
    isReplay: response.headers.get("idempotent-replay") === "true",
    instanceUrl: answer.instance?.url ?? JSON.stringify(answer),
  };
}
