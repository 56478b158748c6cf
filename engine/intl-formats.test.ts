import { expect, it } from "vitest";
import { dateTimeFormat, madeOnce, numberFormat, relativeTimeFormat } from "./intl-formats";

it("makes a formatter once for a language and its options", () => {
  const berlin = { timeZone: "Europe/Berlin", timeStyle: "short" } as const;
  expect(dateTimeFormat("en-GB", berlin)).toBe(dateTimeFormat("en-GB", { ...berlin }));
  expect(dateTimeFormat("en-GB", berlin).format(0)).toBe("01:00");
  expect(dateTimeFormat("en-GB", { ...berlin, timeZone: "UTC" }).format(0)).toBe("00:00");
  expect(numberFormat("de", { minimumFractionDigits: 2 }).format(1234.5)).toBe("1.234,50");
  expect(numberFormat("de")).not.toBe(numberFormat("en"));
  expect(relativeTimeFormat("en", { numeric: "auto" }).format(-1, "day")).toBe("yesterday");
});

it("refuses what the platform refuses, each time", () => {
  for (const zone of ["Nowhere/At_All", "Nowhere/At_All"]) {
    expect(() => dateTimeFormat("en", { timeZone: zone })).toThrow(RangeError);
  }
});

it("keeps no more than may be in use", () => {
  let count = 0;
  const number = madeOnce((name) => {
    count += 1;
    return name.length;
  });
  for (let round = 0; round < 2; round += 1) {
    for (let name = 0; name < 400; name += 1) number(`${name}`);
  }
  expect(count).toBe(400);
  for (let name = 400; name < 1_000; name += 1) number(`${name}`);
  number("0");
  expect(count).toBe(1_001);
});
