"use client";

import { settingsOf } from "@/engine/settings/settings-of";
import type { ElementView } from "./element-view";
import { PanelSection } from "./parts/panel-section";
import { ProcessField } from "./parts/process-field";
import { SettingField } from "./parts/setting-field";
import { useElementEdit } from "./use-element-edit";

export const callActivity: ElementView<"callActivity"> = {
  Panel: function CallActivityPanel({ element }) {
    const change = useElementEdit<"callActivity">(element);
    return (
      <>
        <PanelSection>
          <ProcessField element={element} onChange={change} />
        </PanelSection>
        <PanelSection>
          {settingsOf(element).map((setting) => (
            <SettingField key={setting.path} element={element} setting={setting} />
          ))}
        </PanelSection>
      </>
    );
  },
};
