import type { PreviewLine } from "@/engine/repair/preview-command";
import { loadNames } from "@/server/features/members/load-names";
import { previewBulkAction } from "@/server/runtime/bulk/preview-bulk-action";
import { readInstances } from "@/server/runtime/read-instances";
import { withTenant, withTenantSql } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import {
  type BulkPreview,
  PreviewBulkRepairInputSchema,
  PreviewBulkRepairOutputSchema,
} from "./bulk-repair.schema";
import { canRepairInstances } from "./instances.policy";
import { namesWithTimes } from "./names-with-times";
import { requireVersionOf, selectInstances } from "./select-instances";

/** A preview answers within a second or two; what these show holds for most of the rest. */
const MAX_CHECKED = 200;

/** What a repair would do to many instances, counted; nothing is written. */
export const previewBulkRepair = memberProcedure
  .use(allow(canRepairInstances))
  .input(PreviewBulkRepairInputSchema)
  .output(PreviewBulkRepairOutputSchema)
  .query(async ({ ctx: { member }, input: { selection, action } }) => {
    const { tenantId, memberId, userId, timeZone } = member;
    const { ids, references, names } = await withTenant(tenantId, async (tx) => {
      await requireVersionOf(tx, action);
      const ids = await selectInstances(tx, member, selection);
      const rows = await tx.instance.findMany({
        where: { id: { in: ids.slice(0, MAX_CHECKED) } },
        select: { id: true, reference: true },
      });
      const references = new Map(rows.map((row) => [row.id, row.reference]));
      return { ids, references, names: namesWithTimes(await loadNames(tx, []), timeZone) };
    });
    const tally = new Tally();
    await withTenantSql(tenantId, async (client) => {
      for (const instance of await readInstances(client, tenantId, ids.slice(0, MAX_CHECKED))) {
        const actor = { kind: "member" as const, memberId, userId };
        const preview = await previewBulkAction(client, { tenantId, instance, action, actor, names });
        if (preview.ok) tally.possible(preview.lines);
        else tally.refused(preview.reason, references.get(instance.id) ?? "");
      }
    });
    return { total: ids.length, ...tally.result() };
  });

/** Adds up what the single previews say. */
class Tally {
  private count = 0;
  private readonly lines = new Map<string, PreviewLine & { count: number }>();
  private readonly refusals = new Map<string, BulkPreview["refusals"][number]>();

  possible(lines: readonly PreviewLine[]): void {
    this.count += 1;
    for (const line of new Map(lines.map((one) => [`${one.kind} ${one.text}`, one])).values()) {
      const key = `${line.kind} ${line.text}`;
      this.lines.set(key, { ...line, count: (this.lines.get(key)?.count ?? 0) + 1 });
    }
  }

  refused(reason: string, reference: string): void {
    const known = this.refusals.get(reason);
    this.refusals.set(reason, {
      reason,
      reference: known?.reference ?? reference,
      count: (known?.count ?? 0) + 1,
    });
  }

  result(): Omit<BulkPreview, "total"> {
    const lines = [...this.lines.values()].sort((a, b) => b.count - a.count);
    const refusals = [...this.refusals.values()].sort((a, b) => b.count - a.count);
    const refused = refusals.reduce((sum, refusal) => sum + refusal.count, 0);
    return { checked: this.count + refused, possible: this.count, lines: lines.slice(0, 30), refusals };
  }
}
