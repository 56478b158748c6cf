import { describe, expect, test } from "vitest";
import { discountDmn, modelAddresses } from "@/tests/support/discount-dmn";
import { readDmn } from "./read-dmn";
import { writeDmn } from "./write-dmn";

function taken(source: string) {
  const read = readDmn(source);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read;
}

const file = discountDmn();

describe("a DMN file", () => {
  test("is read into the model", () => {
    const { model } = taken(file);
    expect(model).toMatchObject({
      name: "Discounts",
      namespace: "urn:shop",
      inputData: [{ id: "order", typeRef: "Order" }],
    });
    expect(model.itemDefinitions[0]?.components?.[1]).toMatchObject({
      name: "kind",
      allowedValues: '"web", "shop"',
    });
    expect(model.decisions[0]).toMatchObject({
      information: [{ id: "order", arrow: "arrow" }],
      typeRef: "number",
      logic: {
        hitPolicy: "F",
        inputs: [{ label: "Amount", expression: "Order.amount", typeRef: "number" }],
        rules: [
          { id: "large", inputs: ["> 1000"], outputs: ["10"] },
          { id: "small", inputs: ["-"], outputs: ["0"] },
        ],
      },
    });
    expect(model.positions?.discount).toEqual({ x: 100, y: 100, width: 120, height: 60 });
  });

  test.each(Object.entries(modelAddresses))("of version %s gives the same model", (_, address) => {
    expect(taken(discountDmn(address)).model).toEqual(taken(file).model);
  });

  test("of version 1.1 may write types with a prefix", () => {
    const old = discountDmn(modelAddresses["1.1"])
      .replace("<definitions ", '<definitions xmlns:feel="http://www.omg.org/spec/FEEL/20140401" ')
      .replaceAll('typeRef="number"', 'typeRef="feel:number"')
      .replace("<typeRef>string<", "<typeRef>feel:dateTime<");
    const { model } = taken(old);
    expect(model.decisions[0]?.typeRef).toBe("number");
    expect(model.itemDefinitions[0]?.components?.[1]?.typeRef).toBe("date and time");
  });

  test("keeps what other tools wrote and says so", () => {
    expect(taken(file).report).toEqual([
      {
        level: "kept",
        message: "Extensions of another tool: <tool:colour>.",
        elementId: "discount",
        line: 17,
        column: 5,
      },
    ]);
  });

  test("of Camunda has other words for numbers, which stay when it is written", () => {
    const camunda = file.replace('typeRef="number"', 'typeRef="integer"');
    const { model, report } = taken(camunda);
    expect(model).toEqual(taken(file).model);
    expect(report).toContainEqual(
      expect.objectContaining({ level: "mapped", elementId: "discount_variable" }),
    );
    expect(writeDmn(model, camunda)).toBe(camunda);
  });

  test("makes ids for elements without one, the same each time", () => {
    const bare = file.replace('id="discount" name', "name").replace(' id="order" name', " name");
    const { model } = taken(bare);
    expect(model.decisions[0]?.id).toMatch(/^decision_\d+$/);
    expect(taken(bare).model).toEqual(model);
  });
});

/** A wrong file, why it is refused, the id that is named, and the tag whose line is named. */
const wrong: Record<string, [source: string, reason: RegExp, elementId: string | undefined, tag: string]> = {
  "another version": [
    discountDmn("https://www.omg.org/spec/DMN/20991231/MODEL/"),
    /version of DMN/,
    undefined,
    "<definitions",
  ],
  "another standard": ["<a xmlns='urn:x'/>", /no DMN file/, undefined, "<a"],
  "an id that repeats": [
    file.replace('id="order" name', 'id="discount" name'),
    /stands twice/,
    "discount",
    "<decision ",
  ],
  "a rule with too few entries": [
    file.replace(/<inputEntry id="small_in">.*\n/, ""),
    /0 input entries and the table 1 inputs/,
    "small",
    '<rule id="small"',
  ],
  "an element that DMN lacks": [
    file.replaceAll("outputEntry", "outputEntri"),
    /<outputEntri> is nothing that DMN knows/,
    "large_out",
    "<outputEntri",
  ],
  "another language": [
    file.replace('"amount_expression"', '"amount_expression" expressionLanguage="groovy"'),
    /written in groovy/,
    "amount_expression",
    "<inputExpression",
  ],
  "an unknown hit policy": [file.replace('"FIRST"', '"BEST"'), /hit policy BEST/, "table", "<decisionTable"],
  "a table without output": [
    file.replace('<output id="percent" typeRef="number"/>', ""),
    /no output/,
    "table",
    "<decisionTable",
  ],
  "an unnamed decision": [
    file.replace('name="Discount" tool', "tool"),
    /<decision> has no name/,
    "discount",
    "<decision ",
  ],
  "a requirement of nothing": [
    file.replace('<requiredInput href="#order"/>', ""),
    /must hold one of/,
    "arrow",
    "<informationRequirement",
  ],
  "a second expression": [
    file.replace("</decisionTable>", "</decisionTable><context/>"),
    /second expression, <context>/,
    "discount",
    "<context/>",
  ],
  "a document type": [`<!DOCTYPE x [<!ENTITY a "b">]>${file}`, /DOCTYPE/, undefined, "<!DOCTYPE"],
};

describe("is refused with its place:", () => {
  test.each(Object.entries(wrong))("%s", (_, [source, reason, elementId, tag]) => {
    const read = readDmn(source);
    const problem = read.ok ? undefined : read.problems.find(({ message }) => reason.test(message));
    expect(problem?.line).toBe(source.slice(0, source.indexOf(tag)).split("\n").length);
    expect(problem?.elementId).toBe(elementId);
  });
});
