import { z } from "zod";

/** Names that expressions can use without quoting: letters, digits and underscore. */
export const KeySchema = z
  .string()
  .regex(/^[a-zA-Z_][a-zA-Z0-9_]*$/, "Use letters, digits and underscores, starting with a letter.")
  .max(64);

/** FEEL source text (DMN 1.5). Checked by the engine's form and process checkers, not here. */
export const ExpressionSourceSchema = z.string().max(4000);
