import { describe, expect, it } from "vitest";
import { asUtf8 } from "./as-utf8";

describe("asUtf8", () => {
  it("changes the encoding of the declaration and nothing else", () => {
    expect(asUtf8(`<?xml version="1.0" encoding='ISO-8859-1'?><a encoding="b"/>`)).toBe(
      `<?xml version="1.0" encoding='UTF-8'?><a encoding="b"/>`,
    );
    expect(asUtf8(`<a encoding="b"/>`)).toBe(`<a encoding="b"/>`);
  });
});
