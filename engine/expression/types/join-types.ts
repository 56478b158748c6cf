import { anyType, type FeelType } from "./feel-type";
import { sameType } from "./matches-type";

export const nullType: FeelType = { kind: "Null" };

/** The type of what is one or the other. What is null in one case has the type of the other. */
export function joinTypes(types: readonly FeelType[]): FeelType {
  const [first = nullType, ...rest] = types.filter(({ kind }) => kind !== "Null");
  return rest.reduce(join, first);
}

function join(left: FeelType, right: FeelType): FeelType {
  if (left.kind === "list" && right.kind === "list") {
    return { kind: "list", element: joinTypes([left.element, right.element]) };
  }
  if (sameType(left, right)) return withoutValues(left, right);
  const contexts = ["context", "contextOf"];
  return contexts.includes(left.kind) && contexts.includes(right.kind) ? { kind: "context" } : anyType;
}

/** The values of a choice are those of both only where it is the same choice. */
function withoutValues(left: FeelType, right: FeelType): FeelType {
  if (left.kind === "functionOf") return { kind: "function" };
  const differ = "values" in left && !("values" in right && left.values === right.values);
  return differ ? { kind: left.kind } : left;
}
