import { afterAll, describe, expect, it } from "vitest";
import { closeThreads } from "../warm-threads";
import { runScript } from "./script-threads";

afterAll(closeThreads);

const run = (source: string, inputs: unknown = {}, milliseconds = 400) =>
  runScript("tenant", { source, inputs: JSON.stringify(inputs), milliseconds });

describe("a script", () => {
  it("gives back what its function returns", async () => {
    const source = "const sum = inputs.items.reduce((all, one) => all + one.price, 0);\nreturn { sum };";
    const answer = await run(source, { items: [{ price: 2 }, { price: 3.5 }] });
    expect(answer).toEqual({ ok: true, json: '{"sum":5.5}' });
  });

  it.each([
    ["nothing", "", "null"],
    ["undefined inside", "return { a: undefined, b: null };", '{"b":null}'],
    ["text that looks like code", 'return "*/})";', '"*/})"'],
  ])("may return %s", async (_, source, json) => {
    expect(await run(source)).toEqual({ ok: true, json });
  });

  it("says what went wrong, and in which of its lines", async () => {
    expect(await run("const a = 1;\nreturn a.b.c;")).toEqual({
      ok: false,
      reason: expect.stringMatching(/^TypeError in line 2: /),
    });
    expect(await run("return (")).toEqual({ ok: false, reason: expect.stringMatching(/^SyntaxError/) });
    expect(await run("throw 'no'")).toEqual({ ok: false, reason: "It threw no." });
    expect(await run("const f = () => f; return f;")).toEqual({
      ok: false,
      reason: "It returned nothing that JSON can hold.",
    });
  });

  it.each(["process", "require", "globalThis.process", "fetch", "setTimeout", "WebAssembly", "Worker"])(
    "does not reach %s",
    async (name) => {
      expect(await run(`return typeof ${name};`)).toEqual({ ok: true, json: '"undefined"' });
    },
  );

  it.each([
    ["a loop without end", "while (true) {}"],
    ["recursion without end", "const f = () => f() + 1; return f();"],
    ["a built-in that does not look up", "return 'a'.repeat(2 ** 27).split('').sort().join('');"],
    ["a catastrophic pattern", "return /^(a+)+$/.test('a'.repeat(40) + 'b');"],
    ["memory without end", "const all = []; while (true) all.push(new Array(1000).fill('x'));"],
    ["a huge array", "return new Array(2 ** 31 - 1).fill(0).length;"],
    ["a way out of the function", "}); while (true) {} ((function () {"],
  ])("with %s ends, and the next one runs", async (_, source) => {
    const startedAt = performance.now();
    expect((await run(source)).ok).toBe(false);
    expect(performance.now() - startedAt).toBeLessThan(5_000);
    expect(await run("return 1;")).toEqual({ ok: true, json: "1" });
  });

  it("keeps nothing for the next one", async () => {
    await run("globalThis.kept = 1; Array.prototype.map = () => 'mine';");
    expect(await run("return [typeof kept, [1].map((x) => x)];")).toEqual({
      ok: true,
      json: '["undefined",[1]]',
    });
  });

  it("runs many at once", async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => run(`return ${index};`)));
    expect(answers.map((answer) => answer.ok && answer.json)).toEqual(
      answers.map((_, index) => String(index)),
    );
  });
});
