import { describe, expect, it } from "vitest";
import { membersDirectory, type Person } from "./members-directory";

const finance = { id: "01980000-0000-7000-8000-00000000b001", name: "Finance" };
const person = (id: string, more: Partial<Person>): Person => ({
  id,
  name: id,
  email: `${id}@example.com`,
  role: "participant",
  managerId: null,
  groups: [],
  ...more,
});
const directory = membersDirectory([
  person("ada", { groups: [finance], managerId: "bob" }),
  person("bob", { role: "admin", groups: [finance] }),
]);

describe("the people of a try-out", () => {
  it("are found by id, group and role, each once", () => {
    const asked = [
      { kind: "member", memberId: "bob" },
      { kind: "group", groupId: finance.id },
      { kind: "role", role: "admin" },
    ] as const;
    expect(directory.members(asked)).toEqual(["bob", "ada"]);
  });

  it("are nobody when all of them are excluded", () => {
    const asked = [{ kind: "role", role: "admin" }] as const;
    expect(directory.hasMember(asked, [])).toBe(true);
    expect(directory.hasMember(asked, ["bob"])).toBe(false);
  });

  it("have managers and are known by address and group name", () => {
    expect(directory.managerOf("ada")).toBe("bob");
    expect(directory.named("ADA@example.com")).toEqual({ kind: "member", memberId: "ada" });
    expect(directory.named("Finance")).toEqual({ kind: "group", groupId: finance.id });
    expect(directory.named("Nobody")).toBeNull();
  });
});
