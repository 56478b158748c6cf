import { expect, it } from "vitest";
import { readNotice, writeHint, writeNotices } from "./lane-hints";

const tenantId = "01a20618-8718-72de-8906-57a8a9c93925";

it("reads what it has written", () => {
  const [notice = ""] = writeNotices([
    writeHint({ lane: "advance", tenantId }),
    writeHint({ lane: "effects", tenantId }),
  ]);
  expect(readNotice(notice)).toEqual([
    { lane: "advance", tenantId },
    { lane: "effects", tenantId },
  ]);
});

it("splits what would not fit into one payload of 8,000 bytes", () => {
  const notices = writeNotices(
    Array.from({ length: 250 }, () => writeHint({ lane: "deliveries", tenantId })),
  );
  expect(notices).toHaveLength(3);
  expect(Math.max(...notices.map((notice) => notice.length))).toBeLessThan(8_000);
});

it("leaves out what it does not know", () => {
  expect(readNotice(`dreams ${tenantId}\nadvance nobody\n\nadvance ${tenantId} more`)).toEqual([
    { lane: "advance", tenantId },
  ]);
});
