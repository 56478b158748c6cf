import type { PoolClient } from "pg";
import type { Actor } from "@/contracts/journal";
import type { BulkAction } from "@/contracts/repair";
import type { Names } from "@/engine/definition/graph";
import type { Command, InstanceState } from "@/engine/instance/types";
import { bulkRepairs } from "@/engine/repair/bulk-repairs";
import type { PreviewLine } from "@/engine/repair/preview-command";
import type { LockedInstance } from "../decided";
import { previewMigration } from "../migrate-instance";
import { previewCommands } from "../preview-commands";

export interface PreviewBulkAction {
  tenantId: string;
  instance: LockedInstance;
  action: BulkAction;
  actor: Actor;
  names: Names;
}

export type BulkActionPreview = { ok: true; lines: PreviewLine[] } | { ok: false; reason: string };

/** What `applyBulkAction` would do to the instance. */
export async function previewBulkAction(
  client: PoolClient,
  { action, ...request }: PreviewBulkAction,
): Promise<BulkActionPreview> {
  if (action.action === "migrate") {
    const { versionId, mapping } = action;
    const migrated = await previewMigration(client, { ...request, versionId, mapping });
    return migrated.ok ? migrated : { ok: false, reason: migrated.refusal.message };
  }
  const commands = commandsOf(request.instance.state, action);
  if (!commands.ok) return commands;
  const preview = await previewCommands(client, { ...request, commands: commands.commands });
  return preview.ok ? preview : { ok: false, reason: preview.refusal.message };
}

function commandsOf(
  state: InstanceState,
  action: Exclude<BulkAction, { action: "migrate" }>,
): { ok: true; commands: Command[] } | { ok: false; reason: string } {
  const reason = "Preview";
  if (action.action === "end") return { ok: true, commands: [{ type: "terminate", reason }] };
  const wanted = bulkRepairs(state, action);
  if (!wanted.ok) return wanted;
  return { ok: true, commands: wanted.repairs.map((repair) => ({ type: "repair", repair, reason })) };
}
