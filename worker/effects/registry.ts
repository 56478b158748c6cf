import type { ClaimedEffect } from "./claimed-effect";
import { dataRecord } from "./data-record";
import { document } from "./document/document";
import type { EffectEntry, EffectKind, Outcome } from "./effect-entry";
import { email } from "./email";
import { http } from "./http";
import { script } from "./script/script";
import { webhookDelivery } from "./webhook-delivery";
import { webhookEvent } from "./webhook-event";

/** Every kind of outside effect; one that is missing does not compile. */
const effectRegistry: { [Kind in EffectKind]: EffectEntry<Kind> } = {
  http,
  email,
  script,
  dataRecord,
  document,
  webhookEvent,
  webhookDelivery,
};

/** What this server can carry out; effects of other kinds are left to newer servers. */
export const effectKinds: readonly string[] = Object.keys(effectRegistry);

/** Carries an effect out. */
export function act(effect: ClaimedEffect, signal: AbortSignal): Promise<Outcome> {
  const { request } = effect;
  switch (request.kind) {
    case "http":
      return effectRegistry.http({ ...effect, request }, signal);
    case "email":
      return effectRegistry.email({ ...effect, request }, signal);
    case "script":
      return effectRegistry.script({ ...effect, request }, signal);
    case "dataRecord":
      return effectRegistry.dataRecord({ ...effect, request }, signal);
    case "document":
      return effectRegistry.document({ ...effect, request }, signal);
    case "webhookEvent":
      return effectRegistry.webhookEvent({ ...effect, request }, signal);
    case "webhookDelivery":
      return effectRegistry.webhookDelivery({ ...effect, request }, signal);
  }
}
