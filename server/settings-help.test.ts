import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseEnv } from "./env";
import { SettingsSchema, settingNotes } from "./settings";
import { settingsHelp } from "./settings-help";

const DATABASE_URL = "postgresql://operator:s3cret@db.example:5432/stepwell";

describe("settings", () => {
  it("are all told by --help, with meaning and default", () => {
    const help = settingsHelp("worker: one worker.");
    expect(help).toMatch(/^worker: one worker\.\n/);
    for (const [name, schema] of Object.entries(SettingsSchema.shape)) {
      expect(settingNotes.get(schema)?.about, name).toMatch(/\.$/);
      expect(help).toContain(`\n  ${name}\n`);
    }
    expect(help).toMatch(/WORKER_CONCURRENCY\n.*Default: 6\./);
    expect(help).not.toContain("undefined");
    expect(Math.max(...help.split("\n").map((line) => line.length))).toBeLessThanOrEqual(110);
  });

  it("are all told by the operator's handbook", () => {
    const handbook = readFileSync("docs/operation.md", "utf8");
    const missing = Object.keys(SettingsSchema.shape).filter((name) => !handbook.includes(`\`${name}\``));
    expect(missing).toEqual([]);
  });

  it.each([
    ["PORT", "http", 'PORT must be a whole number from 1 to 65535, not "http".'],
    ["ROLE", "queen", 'ROLE must be one of all, web, worker, not "queen".'],
    ["LANES", "advance,tiemrs", "LANES must name lanes between commas (advance, effects"],
    ["LANES", " , ", "LANES must name lanes between commas"],
    ["WORKERS", "0", 'WORKERS must be a whole number from 1 to 64, not "0".'],
    ["WORKER_PORT", "-1", 'WORKER_PORT must be off or a port from 0 to 65535, not "-1".'],
    ["DEMO", "maybe", 'DEMO must be true or false, not "maybe".'],
    ["SMTP_URL", "mail:secret@x", "SMTP_URL must look like smtp://user:password@host:587."],
  ])("names a wrong %s in one sentence", (name, value, sentence) => {
    expect(() => parseEnv({ DATABASE_URL, [name]: value })).toThrow(sentence);
  });

  it("reads lists between commas", () => {
    const given = parseEnv({ DATABASE_URL, LANES: "advance, timers", WORKER_TENANTS: "acme,globex " });
    expect(given.lanes).toEqual(["advance", "timers"]);
    expect(given.workerTenants).toEqual(["acme", "globex"]);
    expect(parseEnv({ DATABASE_URL }).lanes).toBeUndefined();
  });
});
