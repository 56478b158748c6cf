import type { Value, Variables } from "@/contracts/value";
import type { CompiledLoop, Completion } from "@/engine/definition/graph";
import { elementTitle } from "@/engine/elements/element-title";
import { mostRounds } from "./most-branches";
import type { TokenGame } from "./token-game";
import type { LoopProgress } from "./types";

/** Begins the rounds of the activity at the token, which waits for them; one that failed in between goes on where it was. */
export function startLoop(game: TokenGame, token: number, loop: CompiledLoop): void {
  const { settings } = loop;
  const element = game.node(token).element.id;
  const begun = game.token(token).loop;
  if (begun !== undefined) {
    game.emit({ type: "scopeOpened", token, element });
    askAgain(game, token, loop, begun);
    return;
  }
  if (settings.kind === "standard") {
    if (settings.testBefore && asksForMore(game, token, loop, {}) !== true) {
      if (game.token(token).wait === undefined) game.complete(token);
      return;
    }
    game.emit({ type: "loopStarted", token, element, kind: "standard", total: null });
    beginRound(game, token, { loopCounter: 1 });
    return;
  }
  const items = itemsOf(game, token, loop);
  if (items === null) return;
  const parallel = settings.mode === "parallel";
  const kept = parallel ? {} : { items };
  game.emit({
    type: "loopStarted",
    token,
    element,
    kind: "multiInstance",
    total: items.length,
    ...kept,
  });
  if (items.length === 0) finish(game, token, loop);
  const first = parallel ? items : items.slice(0, 1);
  for (const [round, item] of first.entries()) {
    beginRound(game, token, { loopCounter: round + 1, [settings.itemVariable]: item });
  }
}

/** A round is done: keeps its output, then begins the next one or ends the loop. */
export function completeRound(game: TokenGame, token: number, result: Completion): void {
  const { scope: body } = game.token(token);
  const { loop } = game.node(token);
  if (body === undefined || loop === null) throw new Error(`Token ${token} is a round outside a loop.`);
  let output: Value | undefined;
  if (loop.output !== null && loop.settings.kind === "multiInstance") {
    const given = game.evaluate(token, loop.output, `\`${loop.settings.output}\``, result.values);
    if (given === null) return;
    output = given.value;
  }
  game.leave(token, result, output);
  const progress = game.token(body).loop;
  if (progress === undefined) throw new Error(`Token ${body} has lost its loop.`);
  askAgain(game, body, loop, progress);
}

/** After a round, or after a repair: begins what is next, or ends the loop. */
function askAgain(game: TokenGame, body: number, loop: CompiledLoop, progress: LoopProgress): void {
  if (loop.settings.kind === "standard") goOn(game, body, loop, progress);
  else goOnWithItems(game, body, loop, progress);
}

function goOn(game: TokenGame, body: number, loop: CompiledLoop, { done }: LoopProgress): void {
  const { settings } = loop;
  const more = asksForMore(game, body, loop, { loopCounter: done });
  if (more === null) return;
  if (!more) {
    game.complete(body);
    return;
  }
  if (settings.kind === "standard" && done >= settings.maximum) {
    const title = elementTitle(game.node(body).element);
    game.fail(body, `"${title}" was repeated ${done} times and its condition is still true.`);
    return;
  }
  beginRound(game, body, { loopCounter: done + 1 });
}

function goOnWithItems(game: TokenGame, body: number, loop: CompiledLoop, progress: LoopProgress): void {
  const { settings, condition } = loop;
  if (settings.kind !== "multiInstance") return;
  const { done, total, begun, items, outputs = [] } = progress;
  if (condition !== null) {
    const seen: Variables = { completedCount: done, totalCount: total };
    if (settings.outputCollection !== undefined) seen[settings.outputCollection] = outputs;
    const enough = game.evaluate(body, condition, `\`${settings.completionCondition}\``, seen);
    if (enough === null) return;
    if (enough.value === true) {
      finish(game, body, loop);
      return;
    }
  }
  if (done === total) {
    finish(game, body, loop);
    return;
  }
  const item = items?.[begun];
  if (item !== undefined) {
    beginRound(game, body, { loopCounter: begun + 1, [settings.itemVariable]: item });
  }
}

function finish(game: TokenGame, body: number, { settings }: CompiledLoop): void {
  const { loop } = game.token(body);
  game.cancelInside(body);
  if (settings.kind !== "multiInstance" || settings.outputCollection === undefined) {
    game.complete(body);
    return;
  }
  const outputs = [...(loop?.outputs ?? [])];
  while (outputs.length < (loop?.total ?? 0)) outputs.push(null);
  game.complete(body, { values: { [settings.outputCollection]: outputs } });
}

/** The activity's own result belongs to the round as well, so that rounds at the same time do not overwrite each other. */
function beginRound(game: TokenGame, body: number, locals: Variables): void {
  const node = game.node(body);
  const round = game.token(body).loop?.begun ?? 0;
  game.enter(node, { scope: body, round, locals });
}

/** Whether a standard loop's condition holds; null after an incident. */
function asksForMore(
  game: TokenGame,
  token: number,
  { condition, settings }: CompiledLoop,
  seen: Variables,
): boolean | null {
  if (condition === null || settings.kind !== "standard") return false;
  const result = game.evaluate(token, condition, `the condition \`${settings.condition}\``, seen);
  return result === null ? null : result.value === true;
}

function itemsOf(game: TokenGame, token: number, { collection, settings }: CompiledLoop): Value[] | null {
  if (collection === null || settings.kind !== "multiInstance") return [];
  const result = game.evaluate(token, collection, `\`${settings.collection}\``);
  if (result === null) return null;
  const { value } = result;
  const title = elementTitle(game.node(token).element);
  const count = typeof value === "number" ? value : Array.isArray(value) ? value.length : null;
  if (count === null || count < 0 || !Number.isInteger(count)) {
    game.fail(
      token,
      `"${title}" repeats for each of \`${settings.collection}\`, which is no list and no number.`,
    );
    return null;
  }
  if (count > mostRounds) {
    game.fail(token, `"${title}" would be done ${count} times; at most ${mostRounds} rounds are possible.`);
    return null;
  }
  return Array.isArray(value) ? value : Array.from({ length: count }, (_, index) => index + 1);
}
