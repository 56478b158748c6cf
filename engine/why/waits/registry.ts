import type { Wait } from "@/engine/instance/types";
import type { WaitScope, WaitSentences } from "../types";
import { call } from "./call";
import { choice } from "./choice";
import { effect } from "./effect";
import { event } from "./event";
import { incident } from "./incident";
import { join } from "./join";
import { nothing } from "./nothing";
import { permit } from "./permit";
import { scope } from "./scope";
import { task } from "./task";
import { timer } from "./timer";

/** What is told of each kind of wait; one that is missing does not compile. */
export const waitRegistry: Record<Wait | "nothing", (at: WaitScope) => WaitSentences> = {
  task,
  effect,
  timer,
  event,
  choice,
  join,
  scope,
  call,
  permit,
  incident,
  nothing,
};
