import { describe, expect, it } from "vitest";
import { type Element, ElementSchema } from "@/contracts/process";
import { settingValue, withSetting } from "./setting-value";
import { settingsOf } from "./settings-of";

const element = (settings: object): Element => ElementSchema.parse({ id: "it", name: "", ...settings });

describe("settings of an element", () => {
  it("are its type's, then those of its event", () => {
    const caught = element({ type: "intermediateCatchEvent", event: { type: "message", name: "paid" } });
    expect(settingsOf(caught).map(({ path }) => path)).toEqual([
      "event",
      "event.name",
      "event.correlationKey",
    ]);
    const thrown = element({ type: "intermediateThrowEvent", event: { type: "message", name: "paid" } });
    expect(settingsOf(thrown).map(({ path }) => path)).toContain("event.payload");
  });

  it("are read and changed by their paths", () => {
    const caught = element({ type: "intermediateCatchEvent", event: { type: "message", name: "paid" } });
    const named = withSetting(caught, "event.name", "sent");
    expect(settingValue(named, "event.name")).toBe("sent");
    expect(settingValue(caught, "event.name")).toBe("paid");
    expect(ElementSchema.parse(named)).toEqual(named);
    expect(withSetting(named, "event.correlationKey", undefined)).toEqual(named);
  });
});
