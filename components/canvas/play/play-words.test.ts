import { describe, expect, it } from "vitest";
import type { ProcessDefinition } from "@/contracts/process";
import { createElement } from "../commands/create-element";
import { playWords } from "./play-words";

const named = (type: Parameters<typeof createElement>[0], id: string, name: string) => ({
  ...createElement(type, id),
  name,
});

const definition: ProcessDefinition = {
  schemaVersion: 1,
  name: "Test",
  elements: [
    named("startEvent", "start", "Asked"),
    named("parallelGateway", "split", "Both"),
    named("userTask", "a", "Check"),
    named("userTask", "b", "Quote"),
  ],
  flows: [
    { id: "f1", source: "start", target: "split" },
    { id: "f2", source: "split", target: "a" },
    { id: "f3", source: "split", target: "b" },
  ],
};

describe("playWords", () => {
  it("tells where it begins, what happens at the same time, by which condition, and the problem at the end", () => {
    const play = {
      steps: [
        { moving: [], standing: ["start"], waiting: [] },
        { moving: ["f1"], standing: ["split"], waiting: [] },
        { moving: ["f2", "f3"], standing: ["a", "b"], waiting: [] },
      ],
      missing: [],
    };
    const problem = { severity: "warning" as const, code: "deadlock", message: "It waits for ever." };
    const words = new Map([["f3", "over 1,000"]]);
    expect(playWords(play, problem, { definition, words })).toEqual([
      'It begins at "Asked".',
      '"Asked" goes on to "Both".',
      '"Both" goes on to "Check" and "Quote" (over 1,000) at the same time. It waits for ever.',
    ]);
  });
});
