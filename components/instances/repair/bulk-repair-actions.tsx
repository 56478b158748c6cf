"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { InstanceSelection } from "@/server/features/instances/bulk-repair.schema";
import type { InstanceRow } from "@/server/features/instances/list-instances.schema";
import { BulkRepairSheet } from "./bulk-repair-sheet";

/** As many as one call names; beyond that the filter says it better. */
const MOST_NAMED = 500;

type BulkRepairActionsProps = {
  selected: readonly InstanceRow[];
  /** What the list shows, whole. */
  matching: Extract<InstanceSelection, { kind: "filter" }>;
};

/** What can be done to the selected requests, or to all that the list would show. */
export function BulkRepairActions({ selected, matching }: BulkRepairActionsProps) {
  const [open, setOpen] = useState<"selected" | "matching" | null>(null);
  const processes = new Set(selected.map((row) => row.processId));
  const [only] = processes;
  const named = {
    title: `Repair ${selected.length} ${selected.length === 1 ? "request" : "requests"}`,
    selection: { kind: "ids" as const, instanceIds: selected.map((row) => row.id) },
    processId: processes.size === 1 ? only : undefined,
  };
  const all = {
    title: "Repair all open requests that match",
    selection: matching,
    processId: matching.filter.processId,
  };
  return (
    <>
      <Button size="sm" disabled={selected.length > MOST_NAMED} onClick={() => setOpen("selected")}>
        Repair…
      </Button>
      <Button size="sm" variant="ghost" onClick={() => setOpen("matching")}>
        Repair all that match…
      </Button>
      {open && <BulkRepairSheet {...(open === "selected" ? named : all)} onClose={() => setOpen(null)} />}
    </>
  );
}
