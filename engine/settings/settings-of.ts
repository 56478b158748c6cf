import type { Element } from "@/contracts/process";
import { elementRegistry } from "@/engine/elements/registry";
import { eventRegistry } from "@/engine/events/registry";
import type { Setting } from "./setting";

/** All settings of an element as it is now: its type's, and after the choice of an event that event's. */
export function settingsOf(element: Element): Setting[] {
  const own = elementRegistry[element.type].settings ?? [];
  return own.flatMap((setting) => {
    if (setting.kind !== "event" || !("event" in element) || element.event === undefined) return [setting];
    return [setting, ...eventRegistry[element.event.type].settings(setting.role)];
  });
}
