import { expect, it } from "vitest";
import { type Peer, PeerJudge } from "./peer-judge";

const peer = (changes: Partial<Peer> = {}): Peer => ({
  id: "b",
  is_frozen: false,
  is_held: true,
  was_held: false,
  epoch: "monday",
  ...changes,
});

const LATER = 60_000;
const crash = [{ id: "b", reason: "crash" }];
const freeze = [{ id: "b", reason: "freeze" }];

it("calls a lock that stays free a crash, at the second look", () => {
  const judge = new PeerJudge(0);
  expect(judge.judge([peer()], 1)).toEqual([]);
  expect(judge.judge([peer({ is_held: false })], 2)).toEqual([]);
  expect(judge.judge([peer({ is_held: false })], 3)).toEqual(crash);
});

it("lets a living server take its lock again", () => {
  const judge = new PeerJudge(0);
  judge.judge([peer()], 1);
  judge.judge([peer({ is_held: false })], 2);
  expect(judge.judge([peer()], 3)).toEqual([]);
  expect(judge.judge([peer({ is_held: false })], 4)).toEqual([]);
});

it("thinks nothing of a lock that it has never seen held", () => {
  const judge = new PeerJudge(0);
  for (const now of [1, 2, 3]) expect(judge.judge([peer({ is_held: false })], now)).toEqual([]);
});

it("takes another's word that it held the lock, once whoever lost it would have it again", () => {
  const judge = new PeerJudge(0);
  const gone = peer({ is_held: false, was_held: true });
  for (const now of [500, 1_000, 2_500]) expect(judge.judge([gone], now)).toEqual([]);
  expect(judge.judge([gone], 3_000)).toEqual([]);
  expect(judge.judge([gone], 3_500)).toEqual(crash);
});

it("does not take it soon after the database was away", () => {
  const judge = new PeerJudge(0);
  const gone = peer({ is_held: false, was_held: true });
  judge.judge([peer()], 1);
  judge.miss();
  for (const now of [4_000, 8_000, 15_000]) expect(judge.judge([gone], now)).toEqual([]);
  expect(judge.judge([gone], 16_000)).toEqual([]);
  expect(judge.judge([gone], 16_500)).toEqual(crash);
});

it("forgets what it has seen when another PostgreSQL answers, or the same after a silence", () => {
  const judge = new PeerJudge(0);
  judge.judge([peer()], 1);
  const promoted = peer({ is_held: false, epoch: "tuesday" });
  for (const now of [2, 3, 4]) expect(judge.judge([promoted], now)).toEqual([]);
  judge.judge([peer({ epoch: "tuesday" })], 5);
  judge.miss();
  for (const now of [6, 7, 8]) expect(judge.judge([promoted], now)).toEqual([]);
});

it("calls a missing beat a freeze, but not before beats could arrive again", () => {
  const judge = new PeerJudge(0);
  judge.judge([peer()], 1);
  expect(judge.judge([peer({ is_frozen: true })], LATER)).toEqual(freeze);
  judge.miss();
  expect(judge.judge([peer({ is_frozen: true })], LATER + 1)).toEqual([]);
  expect(judge.judge([peer({ is_frozen: true })], 2 * LATER)).toEqual(freeze);
});
