import { v7 as newId } from "uuid";
import { expect, it } from "vitest";
import { chooseServer, type RunningServer } from "./choose-server";

const everything = { lanes: null, tenantIds: null, excludedTenantIds: [] };
const server = (scope: Partial<RunningServer["scope"]> = {}): RunningServer => ({
  id: newId(),
  scope: { ...everything, ...scope },
});
const tenants = Array.from({ length: 400 }, () => newId());

it("chooses the same one in whatever order the servers are known, and spreads tenants over all", () => {
  const servers = [server(), server(), server(), server()];
  const choose = (known: readonly RunningServer[]) =>
    tenants.map((tenantId) => chooseServer(known, { lane: "advance", tenantId }));
  const chosen = choose(servers);
  expect(choose(servers.toReversed())).toEqual(chosen);
  for (const { id } of servers) {
    expect(chosen.filter((each) => each === id).length).toBeGreaterThan(50);
  }
});

it("moves only the tenants of a server that has gone", () => {
  const servers = [server(), server(), server()];
  const [gone, ...left] = servers;
  for (const tenantId of tenants) {
    const before = chooseServer(servers, { lane: "effects", tenantId });
    if (before !== gone?.id) expect(chooseServer(left, { lane: "effects", tenantId })).toBe(before);
  }
});

it("passes over servers that do not take the lane or the tenant", () => {
  const [tenantId = ""] = tenants;
  const hint = { lane: "advance", tenantId } as const;
  const fit = server({ lanes: ["advance"], tenantIds: [tenantId] });
  const unfit = [
    server({ lanes: ["effects"] }),
    server({ tenantIds: [newId()] }),
    server({ excludedTenantIds: [tenantId] }),
  ];
  expect(chooseServer([...unfit, fit], hint)).toBe(fit.id);
  expect(chooseServer(unfit, hint)).toBeNull();
});
