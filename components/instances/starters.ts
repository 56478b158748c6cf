import type { StartKind } from "@/contracts/journal";

/** Who started a request when no member of now did. */
export const starters: Record<StartKind, string> = {
  member: "a former member",
  hook: "a webhook",
  event: "an event",
  call: "another request",
  link: "somebody by a public link",
};
