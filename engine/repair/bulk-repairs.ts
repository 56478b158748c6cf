import type { BulkAction, Repair } from "@/contracts/repair";
import type { InstanceState, Token } from "@/engine/instance/types";

/** What a bulk action means for one instance: its repairs in order, or why there is nothing to do. */
export type BulkRepairs = { ok: true; repairs: Repair[] } | { ok: false; reason: string };

export type BulkRepairAction = Exclude<BulkAction, { action: "end" | "migrate" }>;

/** Finds the tokens that the action is about. Listeners are not work and are left alone. */
export function bulkRepairs(state: InstanceState, bulk: BulkRepairAction): BulkRepairs {
  switch (bulk.action) {
    case "retry": {
      const { element, values } = bulk;
      const failed = (token: Token) =>
        token.wait === "incident" && (element === undefined || token.element === element);
      const nothing = element === undefined ? "Nothing has failed here." : "This step has not failed here.";
      return some(tokensWhere(state, failed), nothing, (token) => ({
        action: "retry",
        token,
        ...(values && { values }),
      }));
    }
    case "skip": {
      const { element, ...settings } = bulk;
      return some(standingAt(state, element), "It does not stand at this step.", (token) => ({
        ...settings,
        token,
      }));
    }
    case "move": {
      const { element, target } = bulk;
      const repair = (token: number): Repair => ({ action: "move", token, element: target });
      return some(standingAt(state, element), "It does not stand at this step.", repair);
    }
    case "restart":
    case "changeVariables":
      return { ok: true, repairs: [bulk] };
  }
}

function some(tokens: readonly number[], reason: string, repair: (token: number) => Repair): BulkRepairs {
  return tokens.length === 0 ? { ok: false, reason } : { ok: true, repairs: tokens.map(repair) };
}

/** The rounds of a loop go with the token that waits for them. */
function standingAt(state: InstanceState, element: string): number[] {
  return tokensWhere(
    state,
    (token) => token.element === element && token.host === undefined && token.round === undefined,
  );
}

function tokensWhere({ tokens }: InstanceState, holds: (token: Token) => boolean): number[] {
  return Object.entries(tokens)
    .filter(([, token]) => holds(token))
    .map(([id]) => Number(id));
}
