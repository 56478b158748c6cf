import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Autosave, type SaveFailure, type SaveStatus } from "./autosave";

type Call = { draft: string; revision: number; settle: (error?: SaveFailure) => void };

function start() {
  const calls: Call[] = [];
  const statuses: SaveStatus["kind"][] = [];
  const autosave = new Autosave<string>({
    draft: "",
    revision: 1,
    save: (draft, revision) =>
      new Promise((resolve, reject) => {
        const settle = (error?: SaveFailure) => (error ? reject(error) : resolve(revision + 1));
        calls.push({ draft, revision, settle });
      }),
    explain: (error) => error as SaveFailure,
    onStatus: ({ kind }) => statuses.push(kind),
  });
  return { autosave, calls, statuses };
}

const settle = async (call: Call | undefined, error?: SaveFailure) => {
  call?.settle(error);
  await vi.advanceTimersByTimeAsync(0);
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("Autosave", () => {
  it("saves once after a pause in typing", async () => {
    const { autosave, calls, statuses } = start();
    autosave.change("a");
    await vi.advanceTimersByTimeAsync(300);
    autosave.change("ab");
    await vi.advanceTimersByTimeAsync(800);
    expect(calls.map((call) => call.draft)).toEqual(["ab"]);
    await settle(calls[0]);
    expect(statuses.at(-1)).toBe("saved");
  });

  it("never has two saves under way and sends the second with the revision of the first", async () => {
    const { autosave, calls } = start();
    autosave.change("a");
    await vi.advanceTimersByTimeAsync(800);
    autosave.change("b");
    await vi.advanceTimersByTimeAsync(5_000);
    expect(calls).toHaveLength(1);
    await settle(calls[0]);
    await vi.advanceTimersByTimeAsync(800);
    expect(calls[1]).toMatchObject({ draft: "b", revision: 2 });
  });

  it("says so when an undo leads back to what is saved", async () => {
    const { autosave, calls, statuses } = start();
    autosave.change("a");
    autosave.change("");
    await vi.advanceTimersByTimeAsync(800);
    expect(calls).toEqual([]);
    expect(statuses.at(-1)).toBe("saved");
  });

  it("keeps the draft while the server is away and sends the newest when it is back", async () => {
    const { autosave, calls, statuses } = start();
    autosave.change("a");
    await vi.advanceTimersByTimeAsync(800);
    await settle(calls[0], { kind: "offline" });
    expect(statuses.at(-1)).toBe("offline");
    autosave.change("b");
    await vi.advanceTimersByTimeAsync(2_500);
    expect(calls.at(-1)).toMatchObject({ draft: "b", revision: 1 });
  });

  it("stops at a conflict until somebody decides, then keeps the own draft", async () => {
    const { autosave, calls, statuses } = start();
    autosave.change("a");
    await vi.advanceTimersByTimeAsync(800);
    await settle(calls[0], { kind: "conflict", message: "Ada changed it." });
    autosave.change("b");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(calls).toHaveLength(1);
    expect(statuses.at(-1)).toBe("conflict");
    autosave.resume(7);
    expect(calls.at(-1)).toMatchObject({ draft: "b", revision: 7 });
  });

  it("takes the other draft when asked to", async () => {
    const { autosave, calls } = start();
    autosave.change("a");
    await vi.advanceTimersByTimeAsync(800);
    await settle(calls[0], { kind: "conflict", message: "" });
    autosave.resume(7, "theirs");
    expect(autosave.isSaved).toBe(true);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(calls).toHaveLength(1);
  });

  it("tells the revision once everything is saved, for publishing", async () => {
    const { autosave, calls } = start();
    autosave.change("a");
    const flushed = autosave.flush();
    await settle(calls[0]);
    expect(await flushed).toBe(2);
  });
});
