import { createHmac } from "node:crypto";
import type { OpenedHook } from "../hook/hook-server";
import { ORDER_BODY } from "../hook/seed-order-form";

/** Sends one signed delivery; gives the milliseconds until it was accepted. */
export async function sendDelivery({ port, publicId, secret }: OpenedHook, id: string): Promise<number> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const key = Buffer.from(secret.slice("whsec_".length), "base64");
  const signature = createHmac("sha256", key).update(`${id}.${timestamp}.${ORDER_BODY}`).digest("base64");
  const sentAt = performance.now();
  const answer = await fetch(`http://127.0.0.1:${port}/api/hooks/${publicId}`, {
    method: "POST",
    body: ORDER_BODY,
    headers: {
      "content-type": "application/json",
      "webhook-id": id,
      "webhook-timestamp": timestamp,
      "webhook-signature": `v1,${signature}`,
    },
  });
  const took = performance.now() - sentAt;
  if (answer.status !== 202) throw new Error(`The hook answered ${answer.status}: ${await answer.text()}`);
  await answer.arrayBuffer();
  return took;
}
