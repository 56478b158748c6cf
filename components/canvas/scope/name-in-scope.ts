export type NameKind = "text" | "number" | "date" | "yesNo" | "choice" | "list" | "rows" | "other";

/** A name that an expression can use at a place of the process, as people know it. */
export type NameInScope = {
  /** What stands in the expression, such as `total` or `approve.outcome`. */
  path: string;
  label: string;
  /** Where it comes from, for a heading. */
  origin: string;
  kind: NameKind;
  /** The values it can have, where they are known. */
  options?: readonly { value: string; label: string }[];
};
