/** Which types can be compared, and how a sentence says that they cannot. */
import type { SyntaxNode } from "@/engine/expression/syntax/parse-feel";
import { unquote } from "@/engine/expression/syntax/string-literal";
import type { FeelType } from "@/engine/expression/types/feel-type";
import { kindsOf, orderedKinds, singleKindsOf, type ValueKind } from "@/engine/expression/types/kinds";
import { typeText } from "@/engine/expression/types/type-text";
import type { Typer } from "@/engine/expression/types/typer";

export const overlap = (left: readonly ValueKind[], right: readonly ValueKind[]): boolean =>
  left.some((kind) => right.includes(kind));

/** Whether values of the types can have an order. */
export function mayOrder(left: FeelType, right: FeelType): boolean {
  const ordered = singleKindsOf(left).filter((kind) => orderedKinds.has(kind));
  return overlap(ordered, singleKindsOf(right));
}

const durations: readonly ValueKind[] = ["days and time duration", "years and months duration"];

/** Whether values of the types can be compared for equality, other than with null. */
export function mayEqual(left: FeelType, right: FeelType): boolean {
  if (left.kind === "Null" || right.kind === "Null") return true;
  const [lefts, rights] = [kindsOf(left), kindsOf(right)];
  if (overlap(lefts, rights)) return true;
  // Durations of nothing are equal whichever kind wrote them.
  if (overlap(lefts, durations) && overlap(rights, durations)) return true;
  return (
    (left.kind === "list" && mayEqual(left.element, right)) ||
    (right.kind === "list" && mayEqual(left, right.element))
  );
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function incomparable(left: FeelType, right: FeelType): string {
  return `${capital(typeText(left))} cannot be compared with ${typeText(right)}.`;
}

/** Reports a literal that is none of the values that the other side can have. */
export function checkValue(type: FeelType, node: SyntaxNode | undefined, typer: Typer): void {
  const allowed = "values" in type ? type.values : undefined;
  if (allowed === undefined || node?.name !== "StringLiteral") return;
  const value = unquote(typer.text(node));
  if (value === "" || allowed.some((each) => each.value === value)) return;
  const known = allowed.map((each) => `“${each.value}”`);
  const more =
    known.length > 6 ? `${known.slice(0, 5).join(", ")} and ${known.length - 5} others` : known.join(", ");
  typer.doubt(node, `This is never “${value}”; it can be ${more}.`);
}
