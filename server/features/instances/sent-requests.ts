import type { EffectRequest, JournalEvent } from "@/contracts/journal";
import { maskedRequest } from "@/engine/repair/masked-request";
import type { StoredEntry } from "./read-journal";

/** What the step at the token sent last, without what lets somebody in; null when it sent nothing. */
export function sentFrom(entries: readonly StoredEntry[], token: number): EffectRequest | null {
  const sent = entries
    .flatMap((entry) => entry.events)
    .findLast((event) => event.type === "effectRequested" && event.token === token);
  return sent?.type === "effectRequested" ? maskedRequest(sent.request) : null;
}

/** The event as people may see it. */
export function withoutSecrets(event: JournalEvent): JournalEvent {
  return event.type === "effectRequested" || event.type === "notificationRequested"
    ? { ...event, request: maskedRequest(event.request) }
    : event;
}
