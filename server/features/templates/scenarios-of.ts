import { type Scenario, ScenarioSchema } from "@/contracts/scenario";
import { somebody } from "./blocks/people";
import type { Template } from "./template";

/** The template's scenarios with a member of the tenant in the place of somebody. */
export function scenariosOf({ scenarios }: Template, memberId: string): Scenario[] {
  return scenarios.map((scenario) => ScenarioSchema.parse(withMember(scenario, memberId)));
}

function withMember(part: unknown, memberId: string): unknown {
  if (part === somebody) return memberId;
  if (Array.isArray(part)) return part.map((item) => withMember(item, memberId));
  if (typeof part !== "object" || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, withMember(value, memberId)]));
}
