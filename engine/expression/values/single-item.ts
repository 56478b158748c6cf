import { type FeelValue, isList } from "./feel-value";

/** The implicit conversion from a singleton list (DMN 1.5, 10.3.2.9.4): `[a]` stands for `a` where no list is meant. */
export function singleItem(value: FeelValue): FeelValue {
  return isList(value) && value.length === 1 ? (value[0] ?? null) : value;
}
