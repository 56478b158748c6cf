"use client";

import type { ElementView } from "./element-view";
import { MoreSection, PanelSection } from "./parts/panel-section";
import { RetryFields } from "./parts/retry-fields";
import { SourceField } from "./parts/source-field";
import { useNamesInScope } from "./parts/use-names-in-scope";
import { useElementEdit, useSettingError } from "./use-element-edit";

export const email: ElementView<"email"> = {
  Panel: function EmailPanel({ element }) {
    const change = useElementEdit<"email">(element);
    const names = useNamesInScope(element.id);
    const errors = {
      to: useSettingError(element.id, "to"),
      subject: useSettingError(element.id, "subject"),
      text: useSettingError(element.id, "text"),
    };
    return (
      <>
        <PanelSection>
          <SourceField
            label="To"
            as="template"
            names={names}
            value={element.to}
            onChange={(to) => change({ to })}
            placeholder="requester"
            help='Addresses with commas between them. "requester" is the person who started the request.'
            error={errors.to}
          />
          <SourceField
            label="Subject"
            as="template"
            names={names}
            value={element.subject}
            onChange={(subject) => change({ subject })}
            error={errors.subject}
          />
          <SourceField
            label="Text"
            as="template"
            multiline
            names={names}
            value={element.text}
            onChange={(text) => change({ text })}
            error={errors.text}
          />
        </PanelSection>
        <MoreSection>
          <RetryFields value={element.retry} onChange={(retry) => change({ retry })} />
        </MoreSection>
      </>
    );
  },
};
