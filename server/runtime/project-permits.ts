import { v5 as nameBasedId } from "uuid";
import type { JournalEventOf } from "@/contracts/journal";
import type { Decided } from "./decided";
import type { ProjectedRows } from "./projected-rows";

/** What a decision asks for, gets and gives back. Instances that were never limited have nothing to do with it. */
export function projectPermits(decided: Decided, rows: ProjectedRows): void {
  const { state, before, instanceId } = decided;
  if (state.throttled !== true) return;
  const asked = new Set<number>();
  const giveBack = (token: number) => {
    const { permit, permits } = before?.tokens[token] ?? {};
    if (permit !== undefined || permits !== undefined || asked.has(token)) {
      rows.endedPermits.push({ instanceId, token });
    }
  };
  for (const event of decided.events) {
    switch (event.type) {
      case "permitAwaited":
        asked.add(event.token);
        ask(decided, event, rows);
        break;
      case "permitGranted": {
        const kind = before?.tokens[event.token]?.permit?.kind;
        if (kind !== undefined) rows.grantedPermits.push({ instanceId, token: event.token, kind });
        break;
      }
      case "elementCompleted":
      case "incidentRaised":
        giveBack(event.token);
        break;
      case "tokensCancelled":
        event.tokens.forEach(giveBack);
        break;
      case "instanceCompleted":
      case "instanceTerminated":
        rows.endedPermits.push({ instanceId, token: null });
    }
  }
}

/** Names who share a limit. All versions of a process do, so its id and the element's name them; null: the process's own. */
export const throttleId = (
  processId: string,
  { element, kind, key }: { element: string | null; kind: "concurrency" | "rate"; key: string | null },
): string => nameBasedId(JSON.stringify([element, kind, key]), processId);

function ask(
  { processId, instanceId, now }: Decided,
  { token, element, permit: { of, ...permit } }: JournalEventOf<"permitAwaited">,
  rows: ProjectedRows,
): void {
  const place = of === "process" ? null : element;
  const throttle = throttleId(processId, { element: place, kind: permit.kind, key: permit.key });
  rows.permits.push({ ...permit, instanceId, token, throttle, processId, element: place, at: now });
}
