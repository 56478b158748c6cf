"use client";

import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { SteadyInput } from "@/components/ui/steady-input";
import { useEditorState } from "../editor/editor-context";
import type { ElementView } from "./element-view";
import { DecisionField } from "./parts/decision-field";
import { DecisionInputs } from "./parts/decision-inputs";
import { DecisionVersionField } from "./parts/decision-version-field";
import { findAskedModel } from "./parts/find-asked-model";
import { MoreSection, PanelSection } from "./parts/panel-section";
import { toKey } from "./parts/to-key";
import { useElementEdit, useSettingError } from "./use-element-edit";

/** The one that no other decision requires. */
const TOP = " ";

export const businessRuleTask: ElementView<"businessRuleTask"> = {
  Panel: function BusinessRuleTaskPanel({ element }) {
    const change = useElementEdit<"businessRuleTask">(element);
    const { directory } = useEditorState();
    const model = findAskedModel(directory, element);
    const decisionError = useSettingError(element.id, "decision");
    const asked = model ? [...model.decisions, ...model.services] : [];
    return (
      <>
        <PanelSection>
          <DecisionField
            element={element.id}
            value={element.decisionId}
            onChange={(decisionId) =>
              change({ decisionId, decision: undefined, version: "latest", inputs: [] })
            }
          />
          {element.decisionId && (
            <DecisionVersionField
              decisionId={element.decisionId}
              value={element.version}
              onChange={(version) => change({ version })}
            />
          )}
          {asked.length > 1 && (
            <Field label="Which decision of it" error={decisionError}>
              <Select
                options={[
                  { value: TOP, label: "The one that no other needs" },
                  ...asked.map(({ id, name }) => ({ value: id, label: name })),
                ]}
                value={asked.find(({ id, name }) => [id, name].includes(element.decision ?? ""))?.id ?? TOP}
                onValueChange={(decision) =>
                  change({ decision: decision === TOP ? undefined : decision, inputs: [] })
                }
              />
            </Field>
          )}
        </PanelSection>
        {model && (
          <PanelSection title="Inputs">
            <DecisionInputs element={element} model={model} onChange={(inputs) => change({ inputs })} />
          </PanelSection>
        )}
        <MoreSection>
          <Field
            label="Keep the result as"
            help="Later steps use the result by this name; without one, by the name of this step."
          >
            <SteadyInput
              value={element.resultVariable ?? ""}
              placeholder={element.id}
              keep={(text) => (text.trim() === "" ? "" : toKey(text))}
              onChange={(name) => change({ resultVariable: name || undefined })}
            />
          </Field>
        </MoreSection>
      </>
    );
  },
};
