import { describe, expect, it } from "vitest";
import { readLimited } from "./read-limited";

const bound = { limit: 10, complaint: "Too long." };

function request(chunks: string[], failure?: Error) {
  return {
    headers: new Headers(),
    body: (async function* () {
      for (const chunk of chunks) yield Buffer.from(chunk);
      if (failure) throw failure;
    })(),
  };
}

describe("a body", () => {
  it("is read up to its limit", async () => {
    expect((await readLimited(request(["01234", "56789"]), bound)).toString()).toBe("0123456789");
    await expect(readLimited(request(["01234", "567890"]), bound)).rejects.toMatchObject({
      code: "TOO_LARGE",
    });
  });

  it("that breaks off is the sender's matter, not the database's", async () => {
    const reset = Object.assign(new Error("aborted"), { code: "ECONNRESET" });
    await expect(readLimited(request(["01"], reset), bound)).rejects.toMatchObject({ code: "INVALID_INPUT" });
  });
});
