import { describe, expect, it } from "vitest";
import { placeAt, placesFor } from "./navigation";

const idsFor = (role: Parameters<typeof placesFor>[0]) => placesFor(role).map(({ id }) => id);

describe("places", () => {
  it("shows each role what it may enter", () => {
    expect(idsFor("participant")).toEqual(["inbox", "requests"]);
    expect(idsFor("viewer")).toEqual(["requests", "reports"]);
    expect(idsFor("builder")).not.toContain("admin");
    expect(idsFor("owner")).toHaveLength(9);
  });

  it("finds the place of a path by its longest prefix", () => {
    expect(placeAt("/requests/0198")?.id).toBe("requests");
    expect(placeAt("/reports/load")?.id).toBe("monitor");
    expect(placeAt("/reports/performance")?.id).toBe("reports");
    expect(placeAt("/admin/hooks")?.id).toBe("admin");
    expect(placeAt("/inboxes")).toBeUndefined();
  });
});
