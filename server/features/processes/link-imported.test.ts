import { describe, expect, it } from "vitest";
import { type ProcessDefinition, ProcessDefinitionSchema } from "@/contracts/process";
import { linkImported } from "./link-imported";

const OWN = "01a20000-0000-7000-8000-000000000001";
const FOUND = "01a20000-0000-7000-8000-000000000002";

function withElement(element: object): ProcessDefinition {
  return ProcessDefinitionSchema.parse({
    schemaVersion: 1,
    name: "A",
    elements: [{ name: "", ...element }],
    flows: [],
  });
}

function linked(element: { id: string; [setting: string]: unknown }) {
  const named = new Map([[element.id, "theirs"]]);
  const process = { definition: withElement(element), calls: named, decisions: named, forms: named };
  const ids = new Map([["theirs", FOUND]]);
  return linkImported(process, { processes: ids, decisions: ids, forms: ids }).elements[0];
}

describe("linkImported", () => {
  it("links what steps name in the words of the file", () => {
    expect(linked({ id: "a", type: "callActivity" })).toMatchObject({ processId: FOUND });
    expect(linked({ id: "a", type: "businessRuleTask" })).toMatchObject({ decisionId: FOUND });
    expect(linked({ id: "a", type: "userTask" })).toMatchObject({ formId: FOUND });
  });

  it("keeps what a file of ours names by our own ids", () => {
    expect(linked({ id: "a", type: "businessRuleTask", decisionId: OWN })).toMatchObject({ decisionId: OWN });
  });

  it("leaves the rest as it is", () => {
    const element = { id: "a", type: "manualTask" };
    expect(linked(element)).toEqual(withElement(element).elements[0]);
  });
});
