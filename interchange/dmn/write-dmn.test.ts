import { describe, expect, test } from "vitest";
import type { DecisionTable } from "@/contracts/boxed-expression";
import type { Decision, DecisionModel } from "@/contracts/decision";
import { discountDmn, modelAddresses } from "@/tests/support/discount-dmn";
import { readDmn } from "./read-dmn";
import { writeDmn } from "./write-dmn";

const file = discountDmn();

function modelOf(source: string): DecisionModel {
  const read = readDmn(source);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.model;
}

/** The file, written from its model after a change. */
function changed(change: (decision: Decision, table: DecisionTable, model: DecisionModel) => void): string {
  const model = structuredClone(modelOf(file));
  const [decision] = model.decisions;
  if (decision?.logic?.kind !== "decisionTable") throw new Error("The file has a table.");
  change(decision, decision.logic, model);
  const written = writeDmn(model, file);
  expect(modelOf(written)).toEqual(model);
  return written;
}

describe("a file that was imported", () => {
  test("stays letter by letter as long as the model says the same", () => {
    expect(writeDmn(modelOf(file), file)).toBe(file);
  });

  test("changes where an entry of a rule changes, and nowhere else", () => {
    const written = changed((_, { rules }) => {
      if (rules[1]) rules[1].outputs = ["5 < 6"];
    });
    expect(written).toBe(file.replace("<text>0</text>", "<text>5 &lt; 6</text>"));
  });

  test("gets new rules and loses deleted ones, with everything else kept", () => {
    const written = changed((_, { rules }) => {
      rules.splice(0, 1, { id: "huge", inputs: ["> 9000"], outputs: ["20"] });
    });
    expect(written).not.toContain('"large"');
    expect(written).toContain("<!-- everybody else -->");
    expect(written).toContain('<rule id="small" tool:checked="yes">');
    expect(written).toContain('<tool:colour value="red"/>');
  });

  test("keeps what belongs to a rule when the rules change places", () => {
    const written = changed((_, { rules }) => {
      rules.reverse();
    });
    expect(written).toMatch(/<rule id="small" tool:checked="yes">[\s\S]*<rule id="large">/);
    expect(written).toContain("<![CDATA[> 1000]]>");
  });

  test("follows a new name in all its places", () => {
    const written = changed((decision) => {
      decision.name = "Percent";
    });
    expect(written).toContain('<decision id="discount" name="Percent" tool:owner="sales">');
    expect(written).toContain('<variable id="discount_variable" name="Percent" typeRef="number"/>');
  });

  test("draws moved elements at their new place, with their arrows", () => {
    const written = changed((_, __, { positions }) => {
      if (positions?.discount) positions.discount.x = 400;
    });
    expect(written).toContain('<dc:Bounds x="400" y="100" width="120" height="60"/>');
    expect(written).not.toContain('<di:waypoint x="160" y="160"/>');
  });

  test("does not draw what was deleted", () => {
    const written = changed((decision, _, model) => {
      decision.information = [];
      model.inputData = [];
      delete model.positions?.order;
    });
    expect(written).not.toContain("order_shape");
    expect(written).not.toContain("arrow_edge");
    expect(written).toContain("discount_shape");
  });

  test("draws what is new, with its arrow", () => {
    const written = changed((decision, _, { inputData, positions }) => {
      inputData.push({ id: "day", name: "Day" });
      decision.information.push({ id: "day", arrow: "day_arrow" });
      if (positions) positions.day = { x: 300, y: 300, width: 120, height: 60 };
    });
    expect(written).toContain('dmnElementRef="day"');
    expect(written).toContain('dmnElementRef="day_arrow"');
  });

  test.each(Object.entries(modelAddresses))("of version %s is written as 1.5", (_, address) => {
    const old = discountDmn(address, "https://www.omg.org/spec/DMN/20191111/DMNDI/");
    expect(writeDmn(modelOf(old), old)).toBe(file);
  });
});

describe("a new file", () => {
  test("holds the model and its drawing", () => {
    const model = modelOf(file);
    const written = writeDmn(model);
    expect(modelOf(written)).toEqual(model);
    expect(written).toContain('xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/"');
  });

  test("is made when the origin is no DMN file", () => {
    expect(writeDmn(modelOf(file), "<html/>")).toBe(writeDmn(modelOf(file)));
  });
});
