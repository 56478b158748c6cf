import { expect, it } from "vitest";
import { roles } from "@/contracts/role";
import { actionsFor } from "./action-registry";

const here = { slug: "acme", name: "Acme" };
const tenants = { tenant: here, tenants: [here, { slug: "other", name: "Other" }] };

it.each(roles)("has no two actions with the same id or keys for %s", (role) => {
  const actions = actionsFor(role, tenants);
  const keys = actions.flatMap((action) => (action.keys ? [action.keys] : []));
  expect(new Set(actions.map(({ id }) => id)).size).toBe(actions.length);
  expect(new Set(keys).size).toBe(keys.length);
});

it("has no shortcut that is the beginning of another, since that one could never be reached", () => {
  const keys = actionsFor("owner", tenants).flatMap((action) => (action.keys ? [action.keys] : []));
  for (const short of keys) expect(keys.filter((other) => other.startsWith(`${short} `))).toEqual([]);
});

it("offers the other tenants, and to participants no closed doors", () => {
  const ids = actionsFor("participant", tenants).map(({ id }) => id);
  expect(ids).toContain("tenant-other");
  expect(ids).not.toContain("tenant-acme");
  expect(ids).not.toContain("go-admin");
});
