"use client";

import type { Element } from "@/contracts/process";
import { settingsOf } from "@/engine/settings/settings-of";
import { noNames, summarizeElement } from "../describe-element";
import type { AnyElementView } from "./element-view";
import { NextTimes } from "./parts/next-times";
import { PanelSection } from "./parts/panel-section";
import { SettingField } from "./parts/setting-field";

/** A panel made from what the engine says can be set; elements that deserve better have one of their own. */
export const settingsPanel: AnyElementView = {
  Panel: function SettingsPanel({ element }: { element: Element }) {
    const settings = settingsOf(element);
    const event = "event" in element ? element.event : undefined;
    if (settings.length === 0) {
      return <p className="pb-4 text-muted text-sm">{summarizeElement(element, noNames)}.</p>;
    }
    return (
      <PanelSection>
        {settings.map((setting) => (
          <SettingField key={setting.path} element={element} setting={setting} />
        ))}
        {event?.type === "timer" && <NextTimes timer={event} />}
      </PanelSection>
    );
  },
};
