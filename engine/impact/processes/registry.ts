import type { Impact } from "@/contracts/impact";
import type { FindImpacts, ProcessPublication, Surroundings } from "@/engine/impact/publication";
import { calls } from "./calls";
import { endpoints } from "./endpoints";
import { hooks } from "./hooks";
import { links } from "./links";
import { messages } from "./messages";
import { parts } from "./parts";
import { reports } from "./reports";
import { requests } from "./requests";
import { starts } from "./starts";

/** What a new version of a process can do to others, by kind; a new kind is a file and its line here. */
export const processImpacts = {
  hooks,
  links,
  calls,
  messages,
  endpoints,
  starts,
  requests,
  parts,
  reports,
} satisfies Record<string, FindImpacts<ProcessPublication>>;

/** All that publishing the version does, what breaks first. */
export function findProcessImpacts(publication: ProcessPublication, around: Surroundings): Impact[] {
  const found = Object.entries(processImpacts).flatMap(([kind, find]) =>
    find(publication, around).map((impact) => ({ kind, ...impact })),
  );
  return found.toSorted(breaksFirst);
}

export const breaksFirst = (left: Impact, right: Impact) =>
  Number(right.weight === "breaks") - Number(left.weight === "breaks");
