import { expect, it } from "vitest";
import { toCsv } from "./to-csv";

const unit = { kind: "count", name: "requests" } as const;

it("writes moments in UTC and leaves unknown values empty", () => {
  const axis = {
    kind: "time",
    at: [Date.parse("2026-11-22T00:00:00Z"), Date.parse("2026-11-23T00:00:00Z")],
  } as const;
  const csv = toCsv({ unit, axis, series: [{ id: "a", label: "Done", values: [3, null] }] });
  expect(csv).toBe("time,Done\r\n2026-11-22T00:00:00.000Z,3\r\n2026-11-23T00:00:00.000Z,\r\n");
});

it("quotes what would break a line and disarms formulas", () => {
  const axis = { kind: "category", name: "step", labels: ['a "b", c', "=HYPERLINK(1)"] } as const;
  const csv = toCsv({ unit, axis, series: [{ id: "a", label: "n", values: [-1, 2] }] });
  expect(csv).toBe(`step,n\r\n"a ""b"", c",-1\r\n'=HYPERLINK(1),2\r\n`);
});
