"use client";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { ElementView } from "./element-view";
import { HeaderRows } from "./parts/header-rows";
import { MoreSection, PanelSection } from "./parts/panel-section";
import { RetryFields } from "./parts/retry-fields";
import { RetryStatuses } from "./parts/retry-statuses";
import { SourceField } from "./parts/source-field";
import { useNamesInScope } from "./parts/use-names-in-scope";
import { useElementEdit, useSettingError } from "./use-element-edit";

const methods = (["GET", "POST", "PUT", "PATCH", "DELETE"] as const).map((value) => ({
  value,
  label: value,
}));

export const httpRequest: ElementView<"httpRequest"> = {
  Panel: function HttpRequestPanel({ element }) {
    const change = useElementEdit<"httpRequest">(element);
    const names = useNamesInScope(element.id);
    const urlError = useSettingError(element.id, "url");
    const bodyError = useSettingError(element.id, "body");
    return (
      <>
        <PanelSection>
          <Field label="Method" className="w-32">
            <Select options={methods} value={element.method} onValueChange={(method) => change({ method })} />
          </Field>
          <SourceField
            label="Address"
            as="template"
            names={names}
            value={element.url}
            onChange={(url) => change({ url })}
            placeholder="https://erp.example.com/orders"
            error={urlError}
          />
          <SourceField
            label="Body"
            as="expression"
            multiline
            names={names}
            value={element.body ?? ""}
            onChange={(body) => change({ body: body === "" ? undefined : body })}
            help="An expression that gives what is sent as JSON, such as { supplier: supplier, total: total }."
            error={bodyError}
          />
        </PanelSection>
        <PanelSection title="Headers">
          <HeaderRows value={element.headers} onChange={(headers) => change({ headers })} />
        </PanelSection>
        <MoreSection>
          <p className="text-muted text-sm">
            Later steps can use <code className="font-mono">{element.id}.status</code> and{" "}
            <code className="font-mono">{element.id}.body</code>.
          </p>
          <RetryFields value={element.retry} onChange={(retry) => change({ retry })} />
          <RetryStatuses value={element.retry} onChange={(retry) => change({ retry })} />
          <Field label="Gives up after" className="w-40">
            <Input
              type="number"
              min={1}
              max={120}
              trailing={<span className="text-sm">s</span>}
              value={element.timeoutSeconds}
              onChange={({ target }) =>
                change({ timeoutSeconds: Math.min(120, Math.max(1, target.valueAsNumber || 1)) })
              }
            />
          </Field>
        </MoreSection>
      </>
    );
  },
};
