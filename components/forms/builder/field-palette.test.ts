import { expect, it } from "vitest";
import { paletteSections } from "./field-palette";
import { rankFieldType } from "./rank-field-type";

/** The type that stands first, and so is taken by Enter: as the palette ranks them, heading by heading. */
function firstFound(typed: string): string | undefined {
  const sections = paletteSections.map(({ items }) =>
    items
      .map(({ label, keywords, description }) => ({
        label,
        score: rankFieldType(label, typed, [...keywords, description]),
      }))
      .sort((left, right) => right.score - left.score),
  );
  return sections.sort((left, right) => (right[0]?.score ?? 0) - (left[0]?.score ?? 0))[0]?.[0]?.label;
}

const labels = paletteSections.flatMap(({ items }) => items.map(({ label }) => label));

it.each(labels)("%s is found by its own name", (label) => {
  expect(firstFound(label.toLowerCase())).toBe(label);
});

it.each([
  ["yes/no", "Yes / no"],
  ["percentage", "Percent"],
  ["telephone", "Phone"],
  ["website", "Web address"],
  ["stars", "Rating"],
  ["likert", "Scale matrix"],
  ["heading", "Section"],
  ["wizard", "Page"],
  ["photo", "Image"],
  ["period", "Date range"],
  ["team", "Group"],
  ["markdown", "Instructions"],
])("%s finds %s", (typed, label) => {
  expect(firstFound(typed)).toBe(label);
});
