"use client";

import { useEditorState } from "../../editor/editor-context";
import { BranchFields } from "./branch-fields";
import { PanelSection } from "./panel-section";

/** The ways out of a decision. */
export function BranchList({ element, taken }: { element: string; taken: string }) {
  const { definition } = useEditorState();
  const branches = definition.flows.filter((flow) => flow.source === element);
  return (
    <PanelSection title="Branches">
      <p className="text-muted text-sm">
        {branches.length < 2
          ? "With one way out, branches only come together here. Add a branch to decide something."
          : taken}
      </p>
      {branches.map((flow, index) => (
        <BranchFields key={flow.id} flow={flow} number={index + 1} alone={branches.length < 2} />
      ))}
    </PanelSection>
  );
}
