import { isDeepEqual } from "@/engine/compare/is-deep-equal";
import type { Path } from "@/engine/compare/merged";
import { valueAt, withValueAt } from "@/engine/compare/named-items";

/** Something that two people changed, each in its own way, as long as nobody has chosen. */
export interface OpenCollision {
  path: Path;
  /** Who else changed it; empty where that is not known. */
  by: string;
  /** The draft from which both started. */
  was: unknown;
}

/** Those about which the server and the screen still differ. */
export function openCollisions<Draft>(
  collisions: readonly OpenCollision[],
  base: Draft,
  mine: Draft,
): readonly OpenCollision[] {
  const open = collisions.filter(
    ({ path }) =>
      isThere(base, path) && isThere(mine, path) && !isDeepEqual(valueAt(base, path), valueAt(mine, path)),
  );
  return open.length === collisions.length ? collisions : open;
}

/** The draft with that as the server has it. */
export function withSettled<Draft>(mine: Draft, base: Draft, path: Path): Draft {
  return withValueAt(mine, path, valueAt(base, path));
}

/** The setting itself may be gone on one side; what it belongs to is not. */
function isThere(draft: unknown, path: Path): boolean {
  return valueAt(draft, path.slice(0, -1)) !== undefined;
}
