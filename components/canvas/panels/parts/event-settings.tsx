"use client";

import type { Element } from "@/contracts/process";
import { eventRegistry } from "@/engine/events/registry";
import type { Setting } from "@/engine/settings/setting";
import { EventField } from "./event-field";
import { NextTimes } from "./next-times";
import { SettingField } from "./setting-field";

type EventSettingsProps = { element: Element; setting: Extract<Setting, { kind: "event" }> };

/** What an event is about, followed by what that asks for. */
export function EventSettings({ element, setting }: EventSettingsProps) {
  const event = "event" in element ? element.event : undefined;
  const further = event ? eventRegistry[event.type].settings(setting.role) : [];
  return (
    <>
      <EventField element={element} setting={setting} />
      {further.map((own) => (
        <SettingField key={own.path} element={element} setting={own} />
      ))}
      {event?.type === "timer" && <NextTimes timer={event} />}
    </>
  );
}
