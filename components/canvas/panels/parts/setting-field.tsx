"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { Element } from "@/contracts/process";
import { elementTitle } from "@/engine/elements/element-title";
import type { Setting } from "@/engine/settings/setting";
import { settingValue } from "@/engine/settings/setting-value";
import { useEditorState } from "../../editor/editor-context";
import { useSettingEdit, useSettingError } from "../use-element-edit";
import { AssignmentRows } from "./assignment-rows";
import { ConditionField } from "./condition-field";
import { DurationField } from "./duration-field";
import { EventField } from "./event-field";
import { SourceField } from "./source-field";
import { useNamesInScope } from "./use-names-in-scope";

type Props<Kind extends Setting["kind"]> = { element: Element; setting: Extract<Setting, { kind: Kind }> };

/** One setting, in the control that its kind asks for. */
export function SettingField({ element, setting }: Props<Setting["kind"]>) {
  switch (setting.kind) {
    case "oneOf":
      return <OneOf element={element} setting={setting} />;
    case "event":
      return <EventField element={element} setting={setting} />;
    case "assignments":
      return <Assignments element={element} setting={setting} />;
    case "condition":
      return <ConditionSetting element={element} setting={setting} />;
    case "expression":
    case "template":
      return <Source element={element} setting={setting} />;
    default:
      return <Plain element={element} setting={setting} />;
  }
}

function Assignments({ element, setting }: Props<"assignments">) {
  const { value, change } = useSetting(element, setting);
  return (
    <Field label={setting.label} help={setting.help} group>
      <AssignmentRows
        element={element.id}
        setting={setting.path}
        noun={setting.noun}
        value={Array.isArray(value) ? value : []}
        onChange={change}
      />
    </Field>
  );
}

function Source({ element, setting }: Props<"expression" | "template">) {
  const { value, change, error } = useSetting(element, setting);
  const names = useNamesInScope(element.id);
  return (
    <SourceField
      label={setting.label}
      as={setting.kind}
      multiline={setting.multiline}
      help={setting.help}
      names={names}
      value={text(value)}
      onChange={(next) => change(next === "" && !setting.keepsEmpty ? undefined : next)}
      error={error}
    />
  );
}

function ConditionSetting({ element, setting }: Props<"condition">) {
  const { value, change, error } = useSetting(element, setting);
  return (
    <ConditionField
      label={setting.label}
      help={setting.help}
      names={useNamesInScope(element.id)}
      needed={setting.keepsEmpty}
      value={text(value)}
      onChange={(next) => change(next === "" && !setting.keepsEmpty ? undefined : next)}
      error={error}
    />
  );
}

/** No element has such an id. */
const NONE = "-";

function Plain({
  element,
  setting,
}: Props<"text" | "code" | "duration" | "number" | "switch" | "choice" | "element">) {
  const { value, change, error } = useSetting(element, setting);
  const { definition } = useEditorState();
  const { label, help } = setting;
  switch (setting.kind) {
    case "duration":
      return (
        <DurationField
          label={label}
          help={help}
          value={text(value, setting.beginning)}
          onChange={change}
          error={error}
        />
      );
    case "switch":
      return (
        <Checkbox
          checked={typeof value === "boolean" ? value : setting.otherwise}
          onCheckedChange={(checked) => change(checked === true)}
          hint={help}
        >
          {label}
        </Checkbox>
      );
    case "choice":
      return (
        <Field label={label} help={help} error={error}>
          <Select options={setting.options} value={text(value)} onValueChange={change} />
        </Field>
      );
    case "element": {
      const options = definition.elements
        .filter(({ id, type }) => setting.types.includes(type) && id !== element.id)
        .map((other) => ({ value: other.id, label: elementTitle(other) }));
      if (setting.none !== undefined) options.unshift({ value: NONE, label: setting.none });
      return (
        <Field label={label} help={help} error={error}>
          <Select
            options={options}
            value={text(value, setting.none === undefined ? "" : NONE)}
            onValueChange={(next) => change(next === NONE ? undefined : next)}
          />
        </Field>
      );
    }
    case "number":
      return (
        <Field label={label} help={help} error={error} className="w-40">
          <Input
            type="number"
            min={setting.min}
            max={setting.max}
            value={typeof value === "number" ? value : ""}
            onChange={({ target }) =>
              change(Number.isFinite(target.valueAsNumber) ? target.valueAsNumber : undefined)
            }
          />
        </Field>
      );
    case "code":
      return (
        <Field label={label} help={help} error={error}>
          <Textarea
            rows={10}
            spellCheck={false}
            className="font-mono text-sm"
            value={text(value)}
            onChange={({ target }) => change(target.value)}
          />
        </Field>
      );
    case "text":
      return (
        <Field label={label} help={help} error={error}>
          <Input
            maxLength={200}
            value={text(value)}
            placeholder={setting.placeholder}
            onChange={({ target }) =>
              change(target.value === "" && !setting.keepsEmpty ? undefined : target.value)
            }
          />
        </Field>
      );
  }
}

function OneOf({ element, setting }: Props<"oneOf">) {
  const edit = useSettingEdit(element.id);
  const chosen =
    setting.ways.find(({ path }) => settingValue(element, path) !== undefined) ?? setting.ways[0];
  if (chosen === undefined) return null;
  const choose = (path: string) =>
    edit(
      setting.ways.map((way) => ({
        path: way.path,
        value: way.path !== path ? undefined : way.kind === "duration" ? way.beginning : "",
      })),
    );
  return (
    <>
      <Field label={setting.label} help={setting.help} group>
        <SegmentedControl
          aria-label={setting.label}
          segments={setting.ways.map(({ path, label }) => ({ value: path, label }))}
          value={chosen.path}
          onValueChange={choose}
        />
      </Field>
      <SettingField key={chosen.path} element={element} setting={chosen} />
    </>
  );
}

function useSetting(element: Element, { path }: Setting) {
  const edit = useSettingEdit(element.id);
  return {
    value: settingValue(element, path),
    change: (value: unknown) => edit([{ path, value }]),
    error: useSettingError(element.id, path),
  };
}

const text = (value: unknown, otherwise = "") => (typeof value === "string" ? value : otherwise);
