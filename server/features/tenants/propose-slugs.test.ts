import { expect, it } from "vitest";
import { proposeSlugs } from "./propose-slugs";

const first = (name: string) => proposeSlugs(name).next().value;

it("makes a readable address of a name", () => {
  expect(first("Müller & Söhne GmbH")).toBe("muller-sohne-gmbh");
  expect(first("  Acme  ")).toBe("acme");
});

it("finds an address for names without Latin letters", () => {
  expect(first("株式会社")).toBe("workspace");
  expect(first("Q")).toBe("workspace-q");
});

it("never proposes what the application uses itself", () => {
  expect(first("API")).toBe("api-2");
});

it("goes on to numbers when a name is taken, always within the database's rule", () => {
  const all = [...proposeSlugs("a".repeat(300))];
  expect(all.length).toBeGreaterThan(10);
  for (const slug of all) {
    expect(slug).toMatch(/^[a-z0-9][a-z0-9-]{1,47}$/);
  }
});
