import type { ExpressionScope } from "./expression-scope";

/** Something that can be put into an expression by choosing it. */
export type Insertable = { path: string; label: string; origin?: string };

/** Where an expression is typed: what it can name, and what of that is offered by name. */
export type ExpressionPlace = { scope: ExpressionScope; names: readonly Insertable[] };
