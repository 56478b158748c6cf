import type { EventType } from "@/contracts/event-definition";
import { cancel } from "./cancel";
import { compensation } from "./compensation";
import { conditional } from "./conditional";
import { error } from "./error";
import { escalation } from "./escalation";
import type { EventEntry } from "./event-entry";
import { link } from "./link";
import { message } from "./message";
import { signal } from "./signal";
import { terminate } from "./terminate";
import { timer } from "./timer";

/** Everything an event can be about; one that is missing does not compile. */
export const eventRegistry: Record<EventType, EventEntry> = {
  cancel,
  compensation,
  conditional,
  error,
  escalation,
  link,
  message,
  signal,
  terminate,
  timer,
};
