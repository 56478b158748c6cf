import type { Change } from "@/engine/compare/change";
import type { Path } from "@/engine/compare/merged";
import { isParts, valueAt, withValueAt } from "@/engine/compare/named-items";
import type { OpenCollision } from "./collisions";

/** A collision for people: what both did to the same. */
export interface Conflict {
  path: Path;
  /** What it is about: a field, a step. */
  title: string;
  by: string;
  mine: string;
  theirs: string;
}

type Drafts<Draft> = {
  base: Draft;
  mine: Draft;
  compare: (before: Draft, after: Draft) => readonly Change[];
};

/** Each side in the words of what it changed about the draft from which both started. */
export function tellConflict<Draft>(
  { path, by, was }: OpenCollision,
  { base, mine, compare }: Drafts<Draft>,
): Conflict {
  const start = was as Draft;
  const change = (draft: Draft) => {
    const [told] = compare(start, withValueAt(start, path, valueAt(draft, path)));
    return told;
  };
  const [own, other] = [change(mine), change(base)];
  return {
    path,
    by: by || "Somebody else",
    title: titleAt(start, path) || own?.title || other?.title || "",
    mine: sentence(own),
    theirs: sentence(other),
  };
}

/** What the element or field was called before both changed it. */
function titleAt(start: unknown, path: Path): string {
  const item = valueAt(start, path.slice(0, 2));
  const title = isParts(item) ? (item.label ?? item.name) : undefined;
  return typeof title === "string" ? title.trim() : "";
}

function sentence(change: Change | undefined): string {
  return change ? change.says.join("; ") : "as it was";
}
