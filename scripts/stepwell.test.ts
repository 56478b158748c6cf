import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { sequence } from "@/tests/support/instance-driver";
import { decisionEvaluate } from "./stepwell/decision-evaluate";
import { feel } from "./stepwell/feel";
import { processCheck } from "./stepwell/process-check";
import { processRun } from "./stepwell/process-run";
import { Refused } from "./stepwell/refused";

const folder = mkdtempSync(path.join(os.tmpdir(), "stepwell-command-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: unknown): string {
  const text = typeof content === "string" ? content : JSON.stringify(content);
  writeFileSync(path.join(folder, name), text);
  return name;
}

/** Calls the command as a process of its own, from the folder with the files. */
function stepwell(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "scripts/stepwell.ts", ...args],
    {
      env: { ...process.env, INIT_CWD: folder },
      encoding: "utf8",
    },
  );
  const lines = stdout.split("\n").filter((line) => line !== "");
  return { status, stderr, output: lines.map((line): unknown => JSON.parse(line)) };
}

const asking = file("asking.json", sequence({ id: "ask", type: "userTask" }));

describe("the command line", { timeout: 60_000 }, () => {
  it("prints nothing but JSON, also where npm starts it", () => {
    const npm = spawnSync("npm", ["run", "-s", "stepwell", "--", "feel", "0.1 + 0.2"], { encoding: "utf8" });
    expect(npm.stdout).toBe("0.3\n");
    expect(npm.status).toBe(0);
  });

  it("refuses an expression that cannot be read, with the place", () => {
    const { status, output, stderr } = stepwell("feel", "1 +");
    expect(status).toBe(1);
    expect(output).toEqual([{ error: expect.stringMatching(/^`1 \+` \(character 4\): /) }]);
    expect(stderr).toMatch(/^`1 \+` \(character 4\): /);
  });

  it("plays a process and tells after each step where it stands", () => {
    const steps = '[{"start": "asking", "variables": {"n": 1}}, {"complete": "ask"}]';
    const { status, output } = stepwell("process", "run", asking, "--steps", steps);
    expect(status).toBe(0);
    expect(output).toMatchObject([
      { openTasks: ["ask"], ended: ["start"], variables: { n: 1 }, state: "running" },
      { openTasks: [], ended: ["ask", "end"], instances: { asking: 0 }, state: "completed" },
    ]);
  });

  it("stops a run at the step that is refused, after what came before", () => {
    const steps = file("steps.json", [{ start: "asking" }, { complete: "answer" }, { cancel: "asking" }]);
    const { status, output, stderr } = stepwell("process", "run", asking, "--steps", steps);
    expect(status).toBe(1);
    expect(output).toMatchObject([
      { openTasks: ["ask"] },
      { step: 2, error: 'Step 2: There is no element "answer".' },
    ]);
    expect(stderr).toContain("Step 2");
  });

  it("runs scripts where they can reach nothing", () => {
    const script = {
      id: "double",
      type: "scriptTask",
      source: "return { n: inputs.n * 2, p: typeof process };",
    };
    const inputs = [{ variable: "n", expression: "n" }];
    const doubling = file("doubling.json", sequence({ ...script, inputs }));
    const { output } = stepwell(
      "process",
      "run",
      doubling,
      "--steps",
      '[{"start": "doubling", "variables": {"n": 2}}]',
    );
    expect(output).toMatchObject([{ variables: { double: { n: 4, p: "undefined" } }, state: "completed" }]);
  });

  it("tells what is wrong with a process, and refuses one that could not run", () => {
    expect(stepwell("process", "check", asking)).toMatchObject({
      status: 0,
      output: [
        { ok: true, problems: [{ severity: "unfinished", element: "ask", code: "candidatesMissing" }] },
      ],
    });
    const broken = file(
      "broken.json",
      sequence({ id: "sum", type: "setValues", assignments: [{ variable: "n", expression: "1 +" }] }),
    );
    const { status, output, stderr } = stepwell("process", "check", broken);
    expect({ status, output }).toMatchObject({
      status: 1,
      output: [{ ok: false, problems: [{ severity: "error", element: "sum" }] }],
    });
    expect(stderr).toContain("1 +");
  });
});

describe("a process as BPMN", { timeout: 60_000 }, () => {
  it("goes out and comes in again as the same process", () => {
    const { stdout, status } = spawnSync(
      process.execPath,
      ["--import", "tsx", "scripts/stepwell.ts", "process", "export", asking],
      { env: { ...process.env, INIT_CWD: folder }, encoding: "utf8" },
    );
    expect(status).toBe(0);
    const exported = file("exported.bpmn", stdout);
    const { output } = stepwell(
      "process",
      "run",
      exported,
      "--steps",
      '[{"start": "asking"}, {"complete": "ask"}]',
    );
    expect(output).toMatchObject([{ openTasks: ["ask"] }, { ended: ["ask", "end"], state: "completed" }]);
  });

  it("is refused with its line where it is no process", () => {
    const cut = file(
      "cut.bpmn",
      '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">\n<process id="p">',
    );
    const { status, output } = stepwell("process", "check", cut);
    expect(status).toBe(1);
    expect(output).toEqual([expect.objectContaining({ error: expect.stringMatching(/^cut\.bpmn:2:/) })]);
  });
});

describe("a batch", { timeout: 60_000 }, () => {
  it("answers each line with one, whatever is wrong with another", () => {
    const lines = [
      '{"expression": "-(a + 1)", "context": {"a": 12345678901234567890}}',
      "no JSON",
      '{"expression": "("}',
      '{"expression": 7}',
      '{"expresion": "1"}',
      "",
      '{"expression": "b"}',
      "",
      "",
    ];
    const cases = file("cases.jsonl", lines.join("\n"));
    const { status, output } = stepwell("feel", "--context", '{"b": [2]}', "--batch", cases);
    expect(status).toBe(1);
    expect(output).toEqual([
      { "@type": "number", lexical: "-12345678901234567891" },
      { error: expect.stringMatching(/^line 2: this is no JSON/) },
      { error: expect.stringContaining("`(`") },
      { error: expect.stringContaining('"expression"') },
      { error: expect.stringContaining("expresion") },
      { error: expect.stringMatching(/^line 6: this is no JSON/) },
      [2],
    ]);
  });

  it("plays each line in a run of its own", () => {
    const start = { start: "asking" };
    const cases = [
      { steps: [start, { complete: "ask" }] },
      { steps: [start, { fail: "x", error: "y" }] },
      { steps: [start] },
    ];
    const lines = file("runs.jsonl", cases.map((each) => JSON.stringify(each)).join("\n"));
    const { output } = stepwell("process", "run", asking, "--batch", lines);
    expect(output).toMatchObject([
      [{ openTasks: ["ask"] }, { state: "completed" }],
      { step: 2, steps: [{ openTasks: ["ask"] }], error: expect.stringContaining("Step 2") },
      [{ openTasks: ["ask"], instances: { asking: 1 } }],
    ]);
  });
});

describe("bad input", () => {
  const here = (name: string) => path.join(folder, name);

  it.each([
    ["an unknown option", feel, ["1", "--contxt", "{}"], "--contxt"],
    ["a missing file", processCheck, [here("nowhere.bpmn")], "nowhere.bpmn: there is no such file."],
    ["a folder", processCheck, [folder], ": this is a folder."],
    ["an empty file", processCheck, [here(file("empty.bpmn", ""))], "empty.bpmn: the file is empty."],
    ["garbage", processCheck, [here(file("garbage.json", "{]"))], "garbage.json: this is no JSON"],
    [
      "another JSON",
      processCheck,
      [here(file("other.json", "[1]"))],
      "other.json: this is neither BPMN, nor DMN",
    ],
    ["another XML", processCheck, [here(file("other.xml", "<html/>"))], "other.xml"],
    [
      "a wrong type inside",
      processCheck,
      [here(file("typed.json", { schemaVersion: 1, name: "", elements: [7], flows: [] }))],
      'typed.json at "elements.0"',
    ],
    ["a missing option", processRun, [here(asking)], "--steps"],
    ["steps that are no list", processRun, [here(asking), "--steps", "{}"], "steps are a list"],
    [
      "a process twice",
      processRun,
      [here(asking), here(asking), "--steps", "[]"],
      'Two processes have the id "asking"',
    ],
    ["a process where decisions are asked for", decisionEvaluate, [here(asking)], "no decisions"],
    ["a text that is no expression", feel, ["1 +"], "`1 +` (character 4)"],
    ["an expression that would never end", feel, ["for i in 1..1000000000 return i"], "The expression"],
    ["a context that is no object", feel, ["1", "--context", "[1]"], "--context"],
    ["a moment that is none", feel, ["1", "--now", "today"], '--now: "today"'],
    ["a zone that is none", feel, ["1", "--time-zone", "Mars/Base"], "--time-zone"],
  ])("such as %s is answered with a sentence", async (_, command, args, message) => {
    const refused: unknown = await command.run(args).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Refused);
    expect(refused).toMatchObject({ message: expect.stringContaining(message) });
  });

  it("such as an unknown command is answered with the list of commands", { timeout: 60_000 }, () => {
    const { status, output, stderr } = stepwell("process", "paint");
    expect(status).toBe(1);
    expect(output).toEqual([{ error: 'There is no command "process paint".' }]);
    expect(stderr).toContain("process run FILE... --steps STEPS.json");
  });
});
