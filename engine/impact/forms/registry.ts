import type { Impact } from "@/contracts/impact";
import { calls } from "@/engine/impact/processes/calls";
import { endpoints } from "@/engine/impact/processes/endpoints";
import { hooks } from "@/engine/impact/processes/hooks";
import { links } from "@/engine/impact/processes/links";
import { breaksFirst } from "@/engine/impact/processes/registry";
import type { FindImpacts, FormPublication, Surroundings } from "@/engine/impact/publication";
import { answers } from "./answers";
import { decisions } from "./decisions";
import { processes } from "./processes";
import { requests } from "./requests";
import { scenarios } from "./scenarios";
import { whenRepublished } from "./when-republished";

/**
 * What a new version of a form can do to others, by kind; a new kind is a file and its line here. Running requests and published
 * processes keep the version that they have, so most of it comes true when a process that uses the form is published again.
 */
export const formImpacts = {
  processes,
  decisions,
  scenarios,
  hooks: whenRepublished(hooks),
  links: whenRepublished(links),
  calls: whenRepublished(calls),
  endpoints: whenRepublished(endpoints),
  requests,
  answers,
} satisfies Record<string, FindImpacts<FormPublication>>;

/** All that publishing the version does, what breaks first. */
export function findFormImpacts(publication: FormPublication, around: Surroundings): Impact[] {
  const found = Object.entries(formImpacts).flatMap(([kind, find]) =>
    find(publication, around).map((impact) => ({ kind, ...impact })),
  );
  return found.toSorted(breaksFirst);
}
