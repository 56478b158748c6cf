import { expect, it, vi } from "vitest";
import { type Finding, Reachability } from "./reachability";

function asking(...findings: Finding[]) {
  const told: (string | null)[] = [];
  const ask = vi.fn(async () => findings.shift() ?? "reached");
  const reachability = new Reachability(ask, 1);
  reachability.subscribe(() => told.push(reachability.getAbsence()));
  return { reachability, told, ask };
}

it("tells at once that the database is away, and by itself that it is back", async () => {
  const { reachability, told, ask } = asking("database", "database");
  reachability.reportDatabaseAway();
  expect(told).toEqual(["database"]);
  await vi.waitFor(() => expect(told).toEqual(["database", null]));
  expect(ask).toHaveBeenCalledTimes(3);
});

it("says nothing of a request that failed for a reason of its own", async () => {
  const { reachability, told, ask } = asking();
  reachability.suspect();
  await vi.waitFor(() => expect(ask).toHaveBeenCalled());
  expect(told).toEqual([]);
});

it("asks once, however many requests fail", async () => {
  const { reachability, told, ask } = asking("server");
  for (let request = 0; request < 50; request += 1) reachability.suspect();
  await vi.waitFor(() => expect(told).toEqual(["server", null]));
  expect(ask).toHaveBeenCalledTimes(2);
});

it("notices a second absence after the first", async () => {
  const { reachability, told } = asking("database");
  reachability.suspect();
  await vi.waitFor(() => expect(told).toEqual(["database", null]));
  reachability.reportDatabaseAway();
  await vi.waitFor(() => expect(told).toEqual(["database", null, "database", null]));
});
