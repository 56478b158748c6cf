import { ValueSchema } from "@/contracts/value";
import type { EffectEntry } from "../effect-entry";
import { runScript } from "./script-threads";

/** Runs a script step. Its errors are final: the same script with the same inputs fails again. */
export const script: EffectEntry<"script"> = async ({ tenantId, request }) => {
  const { source, timeoutSeconds } = request;
  const inputs = JSON.stringify(request.inputs);
  const answer = await runScript(tenantId, { source, inputs, milliseconds: timeoutSeconds * 1000 });
  if (!answer.ok) return { kind: "failed", reason: answer.reason, code: "script" };
  const result = ValueSchema.safeParse(JSON.parse(answer.json));
  if (result.success) return { kind: "succeeded", result: result.data };
  return { kind: "failed", reason: "It returned something that no value can be.", code: "script" };
};
