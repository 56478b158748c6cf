import { describe, expect, it } from "vitest";
import { NoPrimary, Primary, type Standing } from "./primary";

const [a, b] = [
  { host: "a", port: 1 },
  { host: "b", port: 2 },
];

/** Answers by host; what is missing does not answer. */
function world(standings: Record<string, Standing>) {
  const asked: string[] = [];
  const ask = async ({ host }: { host: string }) => {
    asked.push(host);
    const standing = standings[host];
    if (standing === undefined) {
      throw Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
    }
    return standing;
  };
  return { asked, ask, standings };
}

const primary = (timeline: string) => ({ timeline });
const standby = { timeline: null };

describe("locate", () => {
  it("takes the only host as it is", async () => {
    const { ask, asked } = world({});
    expect(await new Primary([a]).locate(ask)).toBe(a);
    expect(asked).toEqual([]);
  });

  it("takes the host that is no standby, and remembers it", async () => {
    const { ask, asked } = world({ a: standby, b: primary("1") });
    const known = new Primary([a, b]);
    expect(await known.locate(ask)).toBe(b);
    expect(await known.locate(ask)).toBe(b);
    expect(asked).toEqual(["a", "b"]);
  });

  it("lets many that wait share one search", async () => {
    const { ask, asked } = world({ a: primary("1") });
    const known = new Primary([a, b]);
    await Promise.all(Array.from({ length: 50 }, () => known.locate(ask)));
    expect(asked).toHaveLength(2);
  });

  it("prefers the newest timeline, even when the outdated primary answers first", async () => {
    const late = async ({ host }: { host: string }) => {
      await new Promise((resolve) => setTimeout(resolve, host === "b" ? 40 : 0));
      return primary(host === "b" ? "00000002" : "00000001");
    };
    expect(await new Primary([a, b]).locate(late)).toBe(b);
  });

  it("does not go back to a former primary when the present one is away", async () => {
    const { ask, standings } = world({ a: standby, b: primary("00000002") });
    const known = new Primary([a, b]);
    await known.locate(ask);
    known.forget(b);
    delete standings.b;
    standings.a = primary("00000001");
    await expect(known.locate(ask)).rejects.toThrow("a:1 is a former primary");
  });

  it("names each host with its reason when there is no primary", async () => {
    const { ask } = world({ a: standby });
    const search = new Primary([a, b]).locate(ask);
    await expect(search).rejects.toThrow(NoPrimary);
    await expect(search).rejects.toThrow("(a:1 is a standby; b:2: connect ECONNREFUSED)");
  });

  it("tells of a refusal as it is, and lets it answer for nobody else", async () => {
    const { ask } = world({ a: primary("1") });
    const known = new Primary([a, b]);
    const refuse = () => Promise.reject(new Error("password authentication failed"));
    await expect(known.locate(refuse)).rejects.toThrow("password authentication failed");
    expect(await known.locate(ask)).toBe(a);
  });
});
