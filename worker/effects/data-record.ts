import { workOnRecords } from "@/server/features/data-tables/work-on-records";
import type { EffectEntry } from "./effect-entry";

/**
 * Reads or changes a data table in the transaction of its report: the records change if and only if the instance goes on,
 * so that a step does it once however often it is tried.
 */
export const dataRecord: EffectEntry<"dataRecord"> = async ({ tenantId, instanceId, id, request }) => ({
  kind: "atReport",
  work: async (client) => {
    const outcome = await workOnRecords(client, tenantId, request, { instanceId, effectId: id });
    return outcome.ok
      ? { kind: "succeeded", result: outcome.result }
      : { kind: "failed", reason: outcome.reason, code: outcome.code };
  },
});
