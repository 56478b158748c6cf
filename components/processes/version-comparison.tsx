"use client";

import { useMemo } from "react";
import { ProcessDiagram } from "@/components/canvas/process-diagram";
import { ChangeList } from "@/components/versions/change-list";
import type { ProcessDefinition } from "@/contracts/process";
import { compareProcesses } from "@/engine/compare/compare-processes";
import type { VersionNames } from "@/engine/compare/element-wordings";
import { mergeVersions } from "@/engine/compare/merge-versions";

type VersionComparisonProps = {
  before: ProcessDefinition;
  after: ProcessDefinition;
  names: VersionNames;
};

/** Two versions in one drawing, where what is gone is dashed, and what is different in words. */
export function VersionComparison({ before, after, names }: VersionComparisonProps) {
  const changes = useMemo(() => compareProcesses(before, after, names), [before, after, names]);
  const merged = useMemo(() => mergeVersions(before, after, changes), [before, after, changes]);
  const overlay = useMemo(() => ({ changes: merged }), [merged]);
  return (
    <div className="grid gap-4">
      <ProcessDiagram definition={merged.definition} overlay={overlay} names={names} />
      <ChangeList changes={changes} />
    </div>
  );
}
