"use client";

import type { ElementView } from "./element-view";
import { EventSettings } from "./parts/event-settings";
import { PanelSection } from "./parts/panel-section";

export const endEvent: ElementView<"endEvent"> = {
  Panel: function EndEventPanel({ element }) {
    return (
      <PanelSection>
        {!element.event && (
          <p className="text-muted text-sm">
            This branch ends here. The request is completed when every branch has ended.
          </p>
        )}
        <EventSettings
          element={element}
          setting={{ path: "event", label: "When it ends here", kind: "event", role: "end", optional: true }}
        />
      </PanelSection>
    );
  },
};
