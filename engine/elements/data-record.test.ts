import { describe, expect, it } from "vitest";
import { compile } from "@/engine/definition/compile";
import { end, play, set, start } from "@/tests/support/drawn-process";
import { row } from "@/tests/support/publish-definition";

const tableId = "01a20000-0000-7000-8000-0000000000d7";
const step = (settings: object) => ({ id: "ask", type: "dataRecord", tableId, ...settings });
const cell = (column: string, expression: string) => ({ column, expression });

describe("data record", () => {
  it("asks with the values of its expressions, of those parts that its operation has", () => {
    const both = { match: [cell("number", "n + 1")], values: [cell("name", '"Acme"')] };
    const asked = (operation: string) => {
      const driver = play(
        [start, set("begin", "n", "1"), step({ operation, ...both }), end],
        "start>begin>ask>end",
      );
      return driver.start().find(({ type }) => type === "effectRequested");
    };
    expect(asked("update")).toMatchObject({ request: { match: { number: 2 }, values: { name: "Acme" } } });
    expect(asked("delete")).toMatchObject({ request: { match: { number: 2 }, values: {} } });
    expect(asked("create")).toMatchObject({ request: { match: {}, values: { name: "Acme" } } });
  });

  it("goes on with what was found under its name", () => {
    const driver = play([start, step({ match: [cell("number", "1")] }), end], "start>ask>end");
    driver.start();
    const result = { name: "Acme", found: true };
    driver.do({ type: "effectSucceeded", token: driver.at("ask").id, result });
    expect(driver.running).toMatchObject({ status: "completed", variables: { ask: result } });
  });

  it("does not run without a table, a record or something to write", () => {
    const codes = (settings: object) => {
      const elements = [
        { id: "begin", type: "startEvent" },
        step(settings),
        { id: "done", type: "endEvent" },
      ];
      const result = compile(row("Asks", elements), {});
      return result.ok ? [] : result.problems.map(({ code }) => code);
    };
    expect(codes({ tableId: undefined, operation: "list" })).toEqual(["tableMissing"]);
    expect(codes({ operation: "find" })).toEqual(["matchMissing"]);
    expect(codes({ operation: "create" })).toEqual(["valuesMissing"]);
    expect(codes({ operation: "list" })).toEqual([]);
  });
});
