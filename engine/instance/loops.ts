import type { Value, Variables } from "@/contracts/value";
import type { CompiledLoop, Completion } from "@/engine/definition/graph";
import { elementTitle } from "@/engine/elements/element-title";
import { mostRounds } from "./most-branches";
import type { Transition } from "./transition";
import type { LoopProgress } from "./types";

/** Begins the rounds of the activity at the token, which waits for them. */
export function startLoop(transition: Transition, token: number, loop: CompiledLoop): void {
  const { settings } = loop;
  const element = transition.node(token).element.id;
  if (settings.kind === "standard") {
    if (settings.testBefore && asksForMore(transition, token, loop, {}) !== true) {
      if (transition.token(token).wait === undefined) transition.complete(token);
      return;
    }
    transition.emit({ type: "loopStarted", token, element, kind: "standard", total: null });
    beginRound(transition, token, { loopCounter: 1 });
    return;
  }
  const items = itemsOf(transition, token, loop);
  if (items === null) return;
  const parallel = settings.mode === "parallel";
  const kept = parallel ? {} : { items };
  transition.emit({
    type: "loopStarted",
    token,
    element,
    kind: "multiInstance",
    total: items.length,
    ...kept,
  });
  if (items.length === 0) finish(transition, token, loop);
  const first = parallel ? items : items.slice(0, 1);
  for (const [round, item] of first.entries()) {
    beginRound(transition, token, { loopCounter: round + 1, [settings.itemVariable]: item });
  }
}

/** A round is done: keeps its output, then begins the next one or ends the loop. */
export function completeRound(transition: Transition, token: number, result: Completion): void {
  const { scope: body } = transition.token(token);
  const { loop } = transition.node(token);
  if (body === undefined || loop === null) throw new Error(`Token ${token} is a round outside a loop.`);
  let output: Value | undefined;
  if (loop.output !== null && loop.settings.kind === "multiInstance") {
    const given = transition.evaluate(token, loop.output, `\`${loop.settings.output}\``, result.values);
    if (given === null) return;
    output = given.value;
  }
  transition.leave(token, result, output);
  const progress = transition.token(body).loop;
  if (progress === undefined) throw new Error(`Token ${body} has lost its loop.`);
  if (loop.settings.kind === "standard") goOn(transition, body, loop, progress);
  else goOnWithItems(transition, body, loop, progress);
}

function goOn(transition: Transition, body: number, loop: CompiledLoop, { done }: LoopProgress): void {
  const { settings } = loop;
  const more = asksForMore(transition, body, loop, { loopCounter: done });
  if (more === null) return;
  if (!more) {
    transition.complete(body);
    return;
  }
  if (settings.kind === "standard" && done >= settings.maximum) {
    const title = elementTitle(transition.node(body).element);
    transition.fail(body, `"${title}" was repeated ${done} times and its condition is still true.`);
    return;
  }
  beginRound(transition, body, { loopCounter: done + 1 });
}

function goOnWithItems(
  transition: Transition,
  body: number,
  loop: CompiledLoop,
  progress: LoopProgress,
): void {
  const { settings, condition } = loop;
  if (settings.kind !== "multiInstance") return;
  const { done, total, begun, items, outputs = [] } = progress;
  if (condition !== null) {
    const seen: Variables = { completedCount: done, totalCount: total };
    if (settings.outputCollection !== undefined) seen[settings.outputCollection] = outputs;
    const enough = transition.evaluate(body, condition, `\`${settings.completionCondition}\``, seen);
    if (enough === null) return;
    if (enough.value === true) {
      finish(transition, body, loop);
      return;
    }
  }
  if (done === total) {
    finish(transition, body, loop);
    return;
  }
  const item = items?.[begun];
  if (item !== undefined) {
    beginRound(transition, body, { loopCounter: begun + 1, [settings.itemVariable]: item });
  }
}

function finish(transition: Transition, body: number, { settings }: CompiledLoop): void {
  const { loop } = transition.token(body);
  transition.cancelInside(body);
  if (settings.kind !== "multiInstance" || settings.outputCollection === undefined) {
    transition.complete(body);
    return;
  }
  const outputs = [...(loop?.outputs ?? [])];
  while (outputs.length < (loop?.total ?? 0)) outputs.push(null);
  transition.complete(body, { values: { [settings.outputCollection]: outputs } });
}

/** The activity's own result belongs to the round as well, so that rounds at the same time do not overwrite each other. */
function beginRound(transition: Transition, body: number, locals: Variables): void {
  const node = transition.node(body);
  const round = transition.token(body).loop?.begun ?? 0;
  transition.enter(node, { scope: body, round, locals });
}

/** Whether a standard loop's condition holds; null after an incident. */
function asksForMore(
  transition: Transition,
  token: number,
  { condition, settings }: CompiledLoop,
  seen: Variables,
): boolean | null {
  if (condition === null || settings.kind !== "standard") return false;
  const result = transition.evaluate(token, condition, `the condition \`${settings.condition}\``, seen);
  return result === null ? null : result.value === true;
}

function itemsOf(
  transition: Transition,
  token: number,
  { collection, settings }: CompiledLoop,
): Value[] | null {
  if (collection === null || settings.kind !== "multiInstance") return [];
  const result = transition.evaluate(token, collection, `\`${settings.collection}\``);
  if (result === null) return null;
  const { value } = result;
  const title = elementTitle(transition.node(token).element);
  const count = typeof value === "number" ? value : Array.isArray(value) ? value.length : null;
  if (count === null || count < 0 || !Number.isInteger(count)) {
    transition.fail(
      token,
      `"${title}" repeats for each of \`${settings.collection}\`, which is no list and no number.`,
    );
    return null;
  }
  if (count > mostRounds) {
    transition.fail(
      token,
      `"${title}" would be done ${count} times; at most ${mostRounds} rounds are possible.`,
    );
    return null;
  }
  return Array.isArray(value) ? value : Array.from({ length: count }, (_, index) => index + 1);
}
