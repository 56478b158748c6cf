import type { JournalEventOf } from "@/contracts/journal";
import type { Variables } from "@/contracts/value";
import { changeToken, type Draft } from "./draft";
import type { InstanceState, Undoable } from "./types";

/**
 * What compensation keeps in the state (BPMN 2.0, 13.5.5). A completed activity is one record in the scope that it was done
 * in; a completed sub-process takes the records inside it along. Records move to the token that undoes them and are gone
 * once their handler has begun, so nothing is undone twice.
 */

/** The activity at the token is done: it can be undone from now on. The rounds of a loop count for themselves. */
export function keepUndoable(draft: Draft, id: number): void {
  const token = draft.state.tokens[id];
  if (token === undefined) return;
  const { element, locals, undoable, scope, loop } = token;
  if (loop !== undefined) {
    addUndoable(draft, scope, undoable ?? []);
    return;
  }
  const record: Undoable = { token: id, element, doneAt: draft.state.sequence };
  if (locals !== undefined) record.locals = locals;
  if (undoable !== undefined) record.inside = undoable;
  addUndoable(draft, scope, [record]);
}

function addUndoable(draft: Draft, scope: number | undefined, records: readonly Undoable[]): void {
  const added = (before: readonly Undoable[] = []) => {
    const all = [...before, ...records];
    const inOrder = (before.at(-1)?.doneAt ?? 0) <= (records[0]?.doneAt ?? 0);
    return inOrder ? all : all.sort((a, b) => a.doneAt - b.doneAt);
  };
  if (scope === undefined) draft.state.undoable = added(draft.state.undoable);
  else changeToken(draft, scope, (token) => ({ ...token, undoable: added(token.undoable) }));
}

/** An ended instance undoes nothing. Deleting what is not there would still cost the state its fast shape. */
export function forgetUndoable({ state }: Draft): void {
  if (state.undoable !== undefined) delete state.undoable;
}

/** A throw or the beginning of a handler. */
export function applyCompensation(
  draft: Draft,
  event: JournalEventOf<"compensationThrown" | "compensationStarted">,
): void {
  if (event.type === "compensationThrown") collectUndoable(draft, event);
  else beginUndoing(draft, event);
}

/** The thrower takes what it has to undo, from wherever in the instance it is kept. */
function collectUndoable(
  draft: Draft,
  { token: thrower, activities }: JournalEventOf<"compensationThrown">,
): void {
  const wanted = new Set(activities);
  const found = new Map<number, Undoable>();
  const takeFrom = <Holder extends Holds>(holder: Holder, locals?: Variables): Holder => {
    const left = { ...holder };
    for (const record of [...(holder.undoable ?? []), ...(holder.undoing ?? [])]) {
      if (wanted.has(record.token)) found.set(record.token, withLocals(record, locals));
    }
    const stays = ({ token }: Undoable) => !wanted.has(token);
    if (holder.undoing !== undefined) left.undoing = holder.undoing.filter(stays);
    const undoable = holder.undoable?.filter(stays) ?? [];
    if (undoable.length > 0) left.undoable = undoable;
    else delete left.undoable;
    return left;
  };
  const { state } = draft;
  const { undoable } = takeFrom({ undoable: state.undoable });
  if (undoable === undefined) delete state.undoable;
  else state.undoable = undoable;
  for (const [key, token] of Object.entries(state.tokens)) {
    if (token.undoable === undefined && token.undoing === undefined) continue;
    const locals = localsOutside(state, Number(key), thrower);
    changeToken(draft, Number(key), (holder) => takeFrom(holder, locals));
  }
  const undoing = activities.flatMap((activity) => found.get(activity) ?? []);
  changeToken(draft, thrower, (token) => ({ ...token, wait: "scope", undoing }));
}

interface Holds {
  undoable?: Undoable[] | undefined;
  undoing?: Undoable[];
}

/** Throwers are given up: what they have not begun to undo stays what it was, unless its scope is given up as well. */
export function giveBackUndoable(draft: Draft, cancelled: readonly number[]): void {
  for (const id of cancelled) {
    const { undoing = [], scope } = draft.state.tokens[id] ?? {};
    if (undoing.length === 0 || (scope !== undefined && cancelled.includes(scope))) continue;
    addUndoable(draft, scope, undoing);
  }
}

/** Variables around what is undone that the thrower does not see: those of a round that is given up. */
function localsOutside({ tokens }: InstanceState, from: number, thrower: number): Variables | undefined {
  const seen = new Set<number>();
  for (let id: number | undefined = thrower; id !== undefined; id = tokens[id]?.scope) seen.add(id);
  let locals: Variables | undefined;
  for (let id: number | undefined = from; id !== undefined && !seen.has(id); id = tokens[id]?.scope) {
    const own: Variables | undefined = tokens[id]?.locals;
    if (own !== undefined) locals = { ...own, ...locals };
  }
  return locals;
}

function withLocals(record: Undoable, locals: Variables | undefined): Undoable {
  return locals === undefined ? record : { ...record, locals: { ...locals, ...record.locals } };
}

/** A handler has begun: its activity is off the thrower's list, and what was done inside may come to the handler. */
function beginUndoing(
  draft: Draft,
  { token: handler, activity, inside }: JournalEventOf<"compensationStarted">,
): void {
  const thrower = draft.state.tokens[handler]?.scope;
  if (thrower === undefined) return;
  const { undoing } = draft.state.tokens[thrower] ?? {};
  if (undoing === undefined) return;
  const taken: Undoable[] = [];
  const left = without(undoing, activity, taken);
  changeToken(draft, thrower, (token) => ({ ...token, undoing: left }));
  const [record] = taken;
  if (!inside || record?.inside === undefined) return;
  const undoable = record.inside;
  changeToken(draft, handler, (token) => ({ ...token, undoable }));
}

function without(records: readonly Undoable[], activity: number, taken: Undoable[]): Undoable[] {
  return records.flatMap((record) => {
    if (record.token === activity) {
      taken.push(record);
      return [];
    }
    return record.inside === undefined
      ? [record]
      : [{ ...record, inside: without(record.inside, activity, taken) }];
  });
}
