import { InstanceDriver, sequence } from "@/tests/support/instance-driver";

const call = {
  id: "call",
  type: "httpRequest",
  url: "https://example.com",
  concurrency: { key: '"Acme"', limit: 3 },
  rateLimit: { limit: 10, per: 60 },
};

function limited(definition: unknown): InstanceDriver {
  const driver = new InstanceDriver(definition);
  driver.holdsPermits = true;
  driver.start();
  return driver;
}

const grant = (driver: InstanceDriver, element: string) =>
  driver.do({ type: "grantPermit", token: driver.at(element).id });

/** Processes and steps of which only so many run at a time, or begin in a period. */
export const throttleScenarios: Record<string, () => InstanceDriver> = {
  "limits-of-a-step": () => {
    const driver = limited(sequence(call));
    grant(driver, "call");
    grant(driver, "call");
    driver.do({ type: "effectFailed", token: driver.at("call").id, reason: "No answer." });
    driver.do({ type: "retryIncident", token: driver.at("call").id });
    grant(driver, "call");
    return driver;
  },

  "limit-of-a-process": () => {
    const driver = limited(Object.assign({}, sequence(), { concurrency: { limit: 1 } }));
    grant(driver, "start");
    return driver;
  },
};
