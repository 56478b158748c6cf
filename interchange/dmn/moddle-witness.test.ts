import { DmnModdle } from "dmn-moddle";
import { expect, test } from "vitest";
import { discountDmn, modelAddresses } from "@/tests/support/discount-dmn";
import { addresses } from "./dmn-addresses";
import { readDmn } from "./read-dmn";
import { writeDmn } from "./write-dmn";

/** It knows DMN 1.3 alone, which has the same words for what this model holds. */
function asVersion13(file: string): string {
  return file
    .replaceAll(addresses.model, modelAddresses["1.3"])
    .replaceAll(addresses.diagram, "https://www.omg.org/spec/DMN/20191111/DMNDI/");
}

test("a reader of another tool understands a new file as it is meant", async () => {
  const read = readDmn(discountDmn());
  if (!read.ok) throw new Error("The file is refused.");
  const { rootElement, warnings } = await new DmnModdle().fromXML(asVersion13(writeDmn(read.model)));
  expect(warnings).toEqual([]);
  const [order, discount] = rootElement.drgElement;
  expect(order).toMatchObject({ $type: "dmn:InputData", name: "Order", variable: { typeRef: "Order" } });
  expect(discount?.decisionLogic).toMatchObject({ $type: "dmn:DecisionTable", hitPolicy: "FIRST" });
  expect(discount?.decisionLogic.rule[0]?.inputEntry[0]?.text).toBe("> 1000");
  expect(rootElement.dmnDI.diagrams[0]?.diagramElements).toHaveLength(3);
});
