"use client";

import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { EventType } from "@/contracts/event-definition";
import type { Element } from "@/contracts/process";
import { eventRegistry } from "@/engine/events/registry";
import type { Setting } from "@/engine/settings/setting";
import { useSettingEdit } from "../use-element-edit";

const NONE = "none";

type EventFieldProps = { element: Element; setting: Extract<Setting, { kind: "event" }> };

/** What an event is about, among what BPMN allows where it stands. */
export function EventField({ element, setting }: EventFieldProps) {
  const edit = useSettingEdit(element.id);
  const types = Object.keys(eventRegistry) as EventType[];
  const options = types
    .filter((type) => eventRegistry[type].roles.includes(setting.role))
    .map((type) => ({ value: type as string, label: eventRegistry[type].label }));
  const none = setting.optional ? [{ value: NONE, label: "Nothing" }] : [];
  const present = "event" in element ? element.event?.type : undefined;
  const choose = (chosen: string) => {
    const type = types.find((candidate) => candidate === chosen);
    const value = type === undefined ? undefined : eventRegistry[type].beginning(setting.role);
    edit([{ path: setting.path, value }]);
  };
  return (
    <Field label={setting.label} help={setting.help}>
      <Select options={[...none, ...options]} value={present ?? NONE} onValueChange={choose} />
    </Field>
  );
}
