import { describe, expect, it } from "vitest";
import { fileName, readUpload } from "./read-upload";

function multipart(file: File, part = "file"): Request {
  const body = new FormData();
  body.set(part, file);
  return new Request("http://stepwell.test/api/files", { method: "POST", body });
}

describe("readUpload", () => {
  it("reads the file with its name and type", async () => {
    const upload = await readUpload(multipart(new File(["hello"], "quote.pdf", { type: "application/pdf" })));
    expect(upload).toMatchObject({ name: "quote.pdf", type: "application/pdf" });
    expect(new TextDecoder().decode(upload.content)).toBe("hello");
  });

  it("refuses more than 10 MB", async () => {
    const big = new File([new Uint8Array(10 * 1024 * 1024 + 1)], "big.bin");
    await expect(readUpload(multipart(big))).rejects.toMatchObject({ code: "TOO_LARGE" });
  });

  it("stops reading a body that does not say how long it is", async () => {
    const chunk = new Uint8Array(1024 * 1024);
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1;
        controller.enqueue(chunk);
      },
    });
    const init = { method: "POST", body: endless, duplex: "half" };
    const request = new Request("http://stepwell.test/api/files", {
      ...init,
      headers: { "content-type": "multipart/form-data; boundary=x" },
    });
    await expect(readUpload(request)).rejects.toMatchObject({ code: "TOO_LARGE" });
    expect(sent).toBeLessThan(15);
  });

  it("refuses an empty file, another part and another content type", async () => {
    await expect(readUpload(multipart(new File([], "empty.txt")))).rejects.toMatchObject({
      code: "INVALID_INPUT",
    });
    await expect(readUpload(multipart(new File(["x"], "x.txt"), "other"))).rejects.toMatchObject({
      code: "INVALID_INPUT",
    });
    const json = new Request("http://stepwell.test", { method: "POST", body: "{}" });
    await expect(readUpload(json)).rejects.toMatchObject({ code: "UNSUPPORTED_TYPE" });
  });
});

it.each([
  ["../../etc/passwd", "passwd"],
  ["C:\\temp\\quote.pdf", "quote.pdf"],
  ["a\u0000b\n.txt", "ab.txt"],
  ["..", "file"],
  [`${"x".repeat(300)}.pdf`, `${"x".repeat(251)}.pdf`],
])("names %j safely", (name, expected) => {
  expect(fileName(name)).toBe(expected);
});
