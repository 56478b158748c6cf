"use client";

import type { ElementView } from "./element-view";
import { AssignmentRows } from "./parts/assignment-rows";
import { PanelSection } from "./parts/panel-section";
import { useElementEdit } from "./use-element-edit";

export const setValues: ElementView<"setValues"> = {
  Panel: function SetValuesPanel({ element }) {
    const change = useElementEdit<"setValues">(element);
    return (
      <PanelSection title="Values">
        <AssignmentRows
          element={element.id}
          setting="assignments"
          noun="value"
          value={element.assignments}
          onChange={(assignments) => change({ assignments })}
        />
      </PanelSection>
    );
  },
};
