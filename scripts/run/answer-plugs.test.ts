import { expect, it } from "vitest";
import { answerPlugs } from "./answer-plugs";

const id = "01980000-0000-7000-8000-000000000001";

function workers(...pids: (number | undefined)[]) {
  const killed: number[] = [];
  const list = pids.map((pid) => ({ pid: () => pid, kill: () => killed.push(pid ?? 0) }));
  return { list, killed };
}

it("names the workers that run", () => {
  const answer = answerPlugs({ ask: "plugs", id }, workers(11, undefined, 12).list);
  expect(answer).toEqual({ answer: "plugs", id, pids: [11, 12] });
});

it("kills a worker of its own and no other process", () => {
  const { list, killed } = workers(11, 12);
  expect(answerPlugs({ ask: "pull", id, pid: 12 }, list)).toMatchObject({ isDone: true });
  expect(answerPlugs({ ask: "pull", id, pid: 1 }, list)).toMatchObject({ isDone: false });
  expect(killed).toEqual([12]);
});

it("does not answer what is no question", () => {
  expect(answerPlugs("hello", [])).toBeNull();
  expect(answerPlugs({ ask: "pull", id: "x", pid: -1 }, [])).toBeNull();
});
