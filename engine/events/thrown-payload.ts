import type { Value } from "@/contracts/value";
import type { CompileScope, Moves } from "@/engine/definition/graph";
import type { Setting } from "@/engine/settings/setting";

/** For whoever throws something that can carry values. */
export const payloadSetting: Setting = {
  path: "event.payload",
  label: "What comes with it",
  kind: "expression",
  multiline: true,
};

/** What gives the payload of a thrown event: null without a setting. The function gives null itself after an incident. */
export function thrownPayload(source: string | undefined, scope: CompileScope) {
  const expression = source === undefined ? null : scope.expression("event.payload", source);
  return (moves: Moves, token: number): { value: Value } | null =>
    expression === null ? { value: null } : moves.evaluate(token, expression, `the payload \`${source}\``);
}
