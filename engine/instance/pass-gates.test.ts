import { expect, it } from "vitest";
import { InstanceDriver, sequence } from "@/tests/support/instance-driver";

const step = { id: "call", type: "httpRequest", url: "https://example.com" };

function begun(settings: object, holdsPermits = true): InstanceDriver {
  const driver = new InstanceDriver(sequence({ ...step, ...settings }));
  driver.holdsPermits = holdsPermits;
  driver.start();
  return driver;
}

const grant = (driver: InstanceDriver) => driver.do({ type: "grantPermit", token: driver.at("call").id });

it("asks for a place first and for a start then, and does nothing before it has both", () => {
  const driver = begun({ concurrency: { key: '"Ac" + "me"', limit: 3 }, rateLimit: { limit: 10, per: 60 } });
  expect(driver.at("call")).toMatchObject({
    wait: "permit",
    permit: { of: "step", kind: "concurrency", key: "Acme", limit: 3 },
  });
  grant(driver);
  expect(driver.at("call")).toMatchObject({
    wait: "permit",
    permit: { of: "step", kind: "rate", key: null, limit: 10, per: 60 },
  });
  const events = grant(driver);
  expect(events.map(({ type }) => type)).toEqual(["permitGranted", "effectRequested"]);
});

it("grants nothing twice", () => {
  const driver = begun({ concurrency: { limit: 1 } });
  const { id } = driver.at("call");
  grant(driver);
  expect(driver.refusal({ type: "grantPermit", token: id }).code).toBe("notWaiting");
});

it("asks again when a failed step is retried", () => {
  const driver = begun({ concurrency: { limit: 1 } });
  grant(driver);
  const { id } = driver.at("call");
  driver.do({ type: "effectFailed", token: id, reason: "No answer." });
  expect(driver.at("call").permits).toBeUndefined();
  driver.do({ type: "retryIncident", token: id });
  expect(driver.at("call").wait).toBe("permit");
});

it("stops where the key gives nothing that can be compared", () => {
  const driver = begun({ concurrency: { key: "[1, 2]", limit: 1 } });
  expect(driver.at("call").incident).toContain("gives nothing that can be compared");
});

it("holds nobody back where a process is only tried", () => {
  expect(begun({ concurrency: { limit: 1 } }, false).at("call").wait).toBe("effect");
});

it("lets each round of a loop ask for itself", () => {
  const loop = { kind: "multiInstance", mode: "parallel", collection: '["a", "b"]', itemVariable: "who" };
  const driver = begun({ loop, concurrency: { key: "who", limit: 1 } });
  const keys = Object.values(driver.state?.tokens ?? {}).map(({ permit }) => permit?.key);
  expect(keys).toEqual([undefined, "a", "b"]);
});
