/** Regions as unary tests that people can put into a cell. */
import type { Run } from "@/engine/expression/run";
import { type FeelValue, kindOf } from "@/engine/expression/values/feel-value";
import { valueText } from "@/engine/expression/values/value-text";
import type { Region } from "./regions";

/** A constant as FEEL. */
export function literalText(value: FeelValue, run: Run): string {
  if (value === null) return "null";
  const text = valueText(value, run);
  switch (kindOf(value)) {
    case "string":
      return JSON.stringify(text);
    case "number":
    case "boolean":
      return text;
    default:
      return `@${JSON.stringify(text)}`;
  }
}

interface Stretch {
  low: FeelValue;
  lowIncluded: boolean;
  high: FeelValue;
  highIncluded: boolean;
}

/** The regions that lie beside each other become one stretch. */
function stretchesOf(all: readonly Region[], chosen: ReadonlySet<Region>): Stretch[] {
  const stretches: Stretch[] = [];
  let open: Stretch | null = null;
  for (const region of all) {
    const { shape, sample } = region;
    if (!chosen.has(region) || sample === null || shape.kind === "other") {
      open = null;
      continue;
    }
    const isPoint = shape.kind === "point";
    const high = isPoint ? sample : shape.high;
    if (open === null) {
      open = { low: isPoint ? sample : shape.low, lowIncluded: isPoint, high, highIncluded: isPoint };
      stretches.push(open);
    } else {
      open.high = high;
      open.highIncluded = isPoint;
    }
  }
  return stretches;
}

function stretchText({ low, lowIncluded, high, highIncluded }: Stretch, run: Run): string {
  if (low === null && high === null) return "-";
  if (low === null) return `${highIncluded ? "<=" : "<"} ${literalText(high, run)}`;
  if (high === null) return `${lowIncluded ? ">=" : ">"} ${literalText(low, run)}`;
  if (lowIncluded && highIncluded && literalText(low, run) === literalText(high, run))
    return literalText(low, run);
  const [from, to] = [lowIncluded ? "[" : "(", highIncluded ? "]" : ")"];
  return `${from}${literalText(low, run)}..${literalText(high, run)}${to}`;
}

/** `chosen` are some of `all`, in the same order. */
export function testsOf(all: readonly Region[], chosen: readonly Region[], run: Run): string {
  if (chosen.length === all.length) return "-";
  const set = new Set(chosen);
  const absent = chosen.some(({ sample }) => sample === null) ? ["null"] : [];
  if (chosen.some(({ shape }) => shape.kind === "other")) {
    const left = all.filter((region) => !set.has(region) && region.shape.kind === "point");
    return `not(${left.map(({ sample }) => literalText(sample, run)).join(", ")})`;
  }
  const discrete = all.every(({ shape }) => shape.kind !== "between");
  if (discrete) return chosen.map(({ sample }) => literalText(sample, run)).join(", ");
  return [...stretchesOf(all, set).map((stretch) => stretchText(stretch, run)), ...absent].join(", ");
}
