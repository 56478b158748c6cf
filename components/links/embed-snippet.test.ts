import { expect, it } from "vitest";
import { embedSnippet } from "./embed-snippet";

it("puts the form's address and name into the frame, with nothing in them that could be markup", () => {
  const snippet = embedSnippet({
    url: "https://stepwell.test/f/aB-3_x/embed",
    title: `"><script>alert(1)</script>`,
  });
  expect(snippet).toContain('src="https://stepwell.test/f/aB-3_x/embed"');
  expect(snippet).toContain('id="stepwell-aB-3_x"');
  expect(snippet).toContain('getElementById("stepwell-aB-3_x")');
  expect(snippet).toContain("&quot;&gt;&lt;script&gt;");
  expect(snippet.match(/<script>/g)).toHaveLength(1);
});
