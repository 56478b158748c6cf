"use client";

import { useEditorState } from "../editor/editor-context";
import type { ElementView } from "./element-view";
import { BranchFields } from "./parts/branch-fields";
import { PanelSection } from "./parts/panel-section";

export const exclusiveGateway: ElementView<"exclusiveGateway"> = {
  Panel: function ExclusiveGatewayPanel({ element }) {
    const { definition } = useEditorState();
    const branches = definition.flows.filter((flow) => flow.source === element.id);
    return (
      <PanelSection title="Branches">
        <p className="text-muted text-sm">
          {branches.length < 2
            ? "With one way out, branches only come together here. Add a branch to decide something."
            : "The first branch whose condition holds is taken; if none does, the default branch."}
        </p>
        {branches.map((flow, index) => (
          <BranchFields key={flow.id} flow={flow} number={index + 1} alone={branches.length < 2} />
        ))}
      </PanelSection>
    );
  },
};
