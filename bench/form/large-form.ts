import type { Field, FormDefinition } from "@/contracts/form";
import type { FormRule, RuleEffect } from "@/contracts/form-rule";

/** Fields of one block; the first is the figure that everything else in it follows. */
export const blockSize = 10;

/**
 * A form of so many fields in blocks of ten, and so many rules, as evenly as they go. Each block ends in a calculation that goes
 * on with that of the block before; after ten blocks a new chain begins. Its rules show, require, enable, set and refuse by
 * its first figure, and each third rule looks at the calculation and shows a field of the next block.
 */
export function largeForm(fields: number, rules: number): FormDefinition {
  return {
    schemaVersion: 1,
    title: "Large form",
    fields: Array.from({ length: fields }, (_, index) => fieldAt(index)),
    rules: Array.from({ length: rules }, (_, index) => ruleAt(index, fields / blockSize)),
  };
}

const options = ["Rent", "Own", "Lease"].map((label) => ({ value: label.toLowerCase(), label }));

function fieldAt(index: number): Field {
  const base = { key: `f${index}`, label: `Field ${index + 1}`, required: index % 7 === 0 };
  const block = Math.floor(index / blockSize) * blockSize;
  switch (index % blockSize) {
    case 0:
    case 8:
      return { ...base, type: "number" };
    case 2:
      return { ...base, type: "currency", currency: "EUR" };
    case 3:
      return { ...base, type: "date" };
    case 4:
      return { ...base, type: "yesNo" };
    case 5:
      return { ...base, type: "choice", options };
    case 6:
      return { ...base, type: "longText" };
    case 9: {
      const before = Math.floor(block / blockSize) % 10 === 0 ? "0" : `f${block - 1}`;
      return {
        ...base,
        type: "calculated",
        expression: `sum([f${block}, f${block + 2}, f${block + 8}, ${before}])`,
      };
    }
    default:
      return { ...base, type: "text" };
  }
}

const kinds: readonly RuleEffect["kind"][] = ["show", "require", "enable", "set", "refuse"];

function ruleAt(index: number, blocks: number): FormRule {
  const block = (index % blocks) * blockSize;
  const round = Math.floor(index / blocks);
  const next = block + blockSize;
  if (round % 3 === 2 && next < blocks * blockSize) {
    return { when: `f${block + 9} > 1000`, effects: [{ kind: "show", field: `f${next + 1}` }] };
  }
  const kind = kinds[index % kinds.length] ?? "show";
  return { when: `f${block} > ${10 * (round + 1)}`, effects: [effectOn(kind, block)] };
}

function effectOn(kind: RuleEffect["kind"], block: number): RuleEffect {
  switch (kind) {
    case "set":
      return { kind, field: `f${block + 8}`, value: `f${block} * 2` };
    case "refuse":
      return { kind, field: `f${block + 2}`, message: "Choose a smaller figure." };
    default:
      return { kind, field: `f${block + 7}` };
  }
}
