import type { Candidate } from "@/contracts/human-work";
import type { EffectRequest, EmailRecipient } from "@/contracts/journal";
import { untagged, type Variables } from "@/contracts/value";
import type { Names } from "@/engine/definition/graph";
import { candidateNames } from "@/engine/elements/candidate-names";
import { inList } from "@/engine/elements/in-list";
import type { Run } from "@/engine/scenario/run";

/** What a waiting step asks of the outside: an effect, or an instance of another process. */
export type AskedOutside = EffectRequest | { kind: "call"; variables: Variables; wait: boolean };

/** What the step at the token has asked for last; null where it has asked for nothing. */
export function requestOf({ journal }: Pick<Run, "journal">, token: number): AskedOutside | null {
  const events = journal.flatMap((entry) => entry.events);
  const asked = events.findLast(
    (event) => (event.type === "effectRequested" || event.type === "callRequested") && event.token === token,
  );
  if (asked?.type === "effectRequested") return asked.request;
  if (asked?.type !== "callRequested") return null;
  return { kind: "call", variables: asked.variables, wait: asked.wait };
}

/** What would go out, by name, for people. */
export function requestInWords(request: AskedOutside, names: Names): { what: string; details: Variables } {
  switch (request.kind) {
    case "http":
      return {
        what: `${request.method} ${request.url}`,
        details: request.body === null ? {} : { Body: untagged(request.body) },
      };
    case "email":
      return {
        what: `E-mail: ${request.subject}`,
        details: { To: recipients(request.to, names), Text: request.text },
      };
    case "script":
      return { what: "A script that runs on the server", details: shown("Inputs", request.inputs) };
    case "document":
      return { what: `${request.fileName}.${request.format}`, details: { Text: request.text } };
    case "dataRecord":
      return {
        what: `A record of a data table: ${request.operation}`,
        details: { ...shown("Where", request.match), ...shown("Values", request.values) },
      };
    case "call":
      return { what: "Another process, which begins with", details: shown("Values", request.variables) };
    case "webhookEvent":
    case "webhookDelivery":
      return { what: "A webhook event", details: {} };
  }
}

const shown = (label: string, values: Variables): Variables =>
  Object.keys(values).length === 0 ? {} : { [label]: untagged(values) };

function recipients(to: readonly EmailRecipient[], names: Names): string {
  const words = to.map((recipient) =>
    "address" in recipient ? recipient.address : candidateNames([asCandidate(recipient)], names, "and"),
  );
  return (
    inList(
      words.filter((word) => word !== null),
      "and",
    ) || "Nobody"
  );
}

function asCandidate(recipient: Exclude<EmailRecipient, { address: string }>): Candidate {
  if ("memberId" in recipient) return { kind: "member", ...recipient };
  if ("groupId" in recipient) return { kind: "group", ...recipient };
  return { kind: "role", ...recipient };
}
