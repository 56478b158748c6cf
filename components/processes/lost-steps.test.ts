import { expect, test } from "vitest";
import { ProcessDefinitionSchema } from "@/contracts/process";
import { lostSteps, placesFor } from "./lost-steps";

const version = (...elements: object[]) =>
  ProcessDefinitionSchema.parse({ schemaVersion: 1, name: "Order", elements, flows: [] });
const task = (id: string) => ({ id, name: `Step ${id}`, type: "userTask" });
const gateway = { id: "either", name: "", type: "exclusiveGateway" };

test("names the steps that are gone, and steps of the same kind in their place", () => {
  const before = version(task("look"), task("pay"), gateway);
  const after = version(task("look"), task("settle"), { id: "note", name: "Note", type: "setValues" });
  const lost = lostSteps(before, after);
  expect(lost.map(({ id }) => id)).toEqual(["pay"]);
  const [pay] = lost;
  expect(pay && placesFor(pay, after)).toEqual([
    { value: "look", label: "Step look" },
    { value: "settle", label: "Step settle" },
  ]);
});
