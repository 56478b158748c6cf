import type { FeelType } from "@/engine/expression/types/feel-type";

/** What an expression can name where it is being typed. */
export type ExpressionScope = {
  /** By name; also the names that are known but not offered. */
  types: Readonly<Record<string, FeelType>>;
  /** Types that expressions can name themselves. */
  namedTypes?: ReadonlyMap<string, FeelType>;
  /** What people call a name or a path such as `approve.outcome`. */
  labels: Readonly<Record<string, string>>;
  /** The names to offer; all of them when absent. */
  offered?: ReadonlySet<string>;
};

/** How the text is read: a whole expression, text with `{{ … }}` parts, or the cell of a decision table. */
export type ExpressionKind = "expression" | "template" | "tests";
