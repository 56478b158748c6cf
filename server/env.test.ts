import { describe, expect, it } from "vitest";
import { parseEnv } from "./env";

const DATABASE_URL = "postgresql://operator:s3cret@db.example:5432/stepwell";

describe("parseEnv", () => {
  it("derives the app's and the queue's connection from the operator's", () => {
    const env = parseEnv({ DATABASE_URL });
    const app = new URL(env.appDatabaseUrl);
    const queue = new URL(env.queueDatabaseUrl);
    expect([app.username, app.host, app.pathname]).toEqual(["stepwell_app", "db.example:5432", "/stepwell"]);
    expect(queue.username).toBe("stepwell_queue");
    expect(app.password).toMatch(/^[0-9a-f]{64}$/);
    expect(app.password).not.toBe(queue.password);
  });

  it("prefers connections that are given", () => {
    const APP_DATABASE_URL = "postgresql://a:b@pool.example/stepwell";
    expect(parseEnv({ DATABASE_URL, APP_DATABASE_URL }).appDatabaseUrl).toBe(APP_DATABASE_URL);
  });

  it("keeps private networks closed unless they are opened", () => {
    expect(parseEnv({ DATABASE_URL }).allowPrivateNetwork).toBe(false);
    expect(parseEnv({ DATABASE_URL, ALLOW_PRIVATE_NETWORK: "true" }).allowPrivateNetwork).toBe(true);
  });

  it("names every wrong variable in a sentence", () => {
    expect(() => parseEnv({})).toThrow("DATABASE_URL is not set.");
    expect(() => parseEnv({ DATABASE_URL: "mysql://x", PORT: "70000" })).toThrow(/DATABASE_URL must.*PORT /);
  });
});
