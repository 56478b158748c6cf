/** What can stand where the cursor is: names with their types, entries after a dot, functions, values of a choice. */
import { treeOfType } from "@/engine/expression/compile/compile-code";
import { parseUnfinished } from "@/engine/expression/syntax/parse-feel";
import type { FeelType } from "@/engine/expression/types/feel-type";
import { mayCoerce } from "@/engine/expression/types/kinds";
import { entriesOf } from "@/engine/expression/types/rules/name-rules";
import { typeRules } from "@/engine/expression/types/rules/registry";
import { type TypeProbe, Typer } from "@/engine/expression/types/typer";
import {
  type CompletionOption,
  functionOptions,
  keywordOptions,
  nameOption,
  valueOption,
} from "./completion-option";
import { placeholder, type UnfinishedSource, unfinishedSource } from "./unfinished-source";

export interface CompletionContext {
  types: Readonly<Record<string, FeelType>>;
  namedTypes?: ReadonlyMap<string, FeelType>;
  /** What people call a name, by the name or by a path such as `approve.outcome`. */
  labels?: Readonly<Record<string, string>>;
  /** Tests of a value, as in a cell of a decision table. */
  dialect?: "Expression" | "UnaryTests";
}

export interface Completion {
  /** What the chosen option replaces. */
  from: number;
  to: number;
  options: CompletionOption[];
}

/** As many as people look through. */
const maxOptions = 60;

interface Place {
  /** The value whose entry is being typed, and how it is written. */
  target?: { type: FeelType; path: string };
  names?: ReadonlyMap<string, FeelType>;
  expected?: FeelType;
}

/** Finds out what the place wants by typing the text with a placeholder in it. */
function placeOf({ text }: UnfinishedSource, context: CompletionContext): Place {
  const place: Place = {};
  const dialect = context.dialect ?? "Expression";
  const tree = Object.fromEntries(
    Object.entries(context.types).map(([name, type]) => [name, treeOfType(type)]),
  );
  const node = parseUnfinished(text, dialect, tree);
  if (node === null) return place;
  const probe: TypeProbe = {
    name(at, typer) {
      if (typer.text(at) === placeholder) place.names = typer.visibleNames();
    },
    entry(at, type) {
      const isHere = text.slice(at.from, at.to) === placeholder;
      const path = /[\p{L}_][\p{L}\p{N}_.]*(?=\.$)/u.exec(text.slice(0, at.from))?.[0] ?? "";
      if (isHere) place.target = { type, path };
    },
    expected(at, type) {
      if (text.slice(at.from, at.to) === placeholder) place.expected = type;
    },
  };
  const { types, namedTypes = new Map<string, FeelType>() } = context;
  new Typer({ source: text, rules: typeRules, declared: types, known: types, namedTypes, probe }).typeOf(
    node,
  );
  return place;
}

function valuesOf(type: FeelType | undefined): CompletionOption[] {
  return type !== undefined && "values" in type ? (type.values ?? []).map(valueOption) : [];
}

function optionsAt(place: Place, context: CompletionContext): CompletionOption[] {
  const { labels = {} } = context;
  if (place.target !== undefined) {
    const { type, path } = place.target;
    return [...(entriesOf(type) ?? [])].map(([name, entry]) =>
      nameOption("entry", { name, type: entry }, labels[`${path}.${name}`] ?? ""),
    );
  }
  const names = [...(place.names ?? Object.entries(context.types))].filter(([name]) => name !== "?");
  const variables = names.map(([name, type]) => nameOption("variable", { name, type }, labels[name] ?? ""));
  return [...valuesOf(place.expected), ...variables, ...functionOptions, ...keywordOptions];
}

/** How well an option fits what has been typed, best first; null where it does not. */
function rankOf(option: CompletionOption, typed: string, expected: FeelType | undefined): number | null {
  const [label, start] = [option.label.toLowerCase(), typed.toLowerCase()];
  const unfit = expected !== undefined && option.type !== undefined && !mayCoerce(option.type, expected);
  const kind = option.kind === "function" || option.kind === "keyword" ? 2 : Number(unfit);
  if (label.startsWith(start) || label.startsWith(`"${start}`)) return kind;
  if (` ${label}`.includes(` ${start}`) || option.documentation.toLowerCase().startsWith(start))
    return 3 + kind;
  return start.length > 2 && label.includes(start) ? 6 + kind : null;
}

/** Null where nothing can be completed: within a number, or in a text that is no choice. */
export function completeExpression(
  source: string,
  position: number,
  context: CompletionContext,
): Completion | null {
  const names = [...Object.keys(context.types), ...functionOptions.map(({ label }) => label)];
  const unfinished = unfinishedSource(source, position, names);
  if (unfinished === null) return null;
  const { from, typed, quoted } = unfinished;
  const place = placeOf(unfinished, context);
  const options = quoted ? valuesOf(place.expected) : optionsAt(place, context);
  const ranked = options.flatMap((option) => {
    const rank = rankOf(option, typed, place.expected);
    return rank === null ? [] : [{ option, rank }];
  });
  if (ranked.length === 0) return null;
  const best = ranked.toSorted((left, right) => left.rank - right.rank).slice(0, maxOptions);
  const to = quoted && source.charAt(position) === '"' ? position + 1 : position;
  return { from, to, options: best.map(({ option }) => option) };
}
