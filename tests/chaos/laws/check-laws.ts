import { countingLaws } from "./counting-laws";
import { instanceLaws } from "./instance-laws";
import type { World } from "./law";
import { readInstances } from "./read-instances";
import { serverLaws } from "./server-laws";

export interface Verdict {
  law: string;
  violations: string[];
}

/** So many are told of; more say no more. */
const MOST_TOLD = 20;

/** Every law with what breaks it; an empty list is a law that holds. */
export async function checkLaws(world: World): Promise<Verdict[]> {
  const ofInstances = new Map(Object.keys(instanceLaws).map((law) => [law, [] as string[]]));
  for await (const instance of readInstances(world)) {
    for (const [law, judge] of Object.entries(instanceLaws)) {
      const complaint = judge(instance, world.peer);
      if (complaint !== null) {
        ofInstances.get(law)?.push(`${instance.process} ${instance.id} ${complaint}`);
      }
    }
  }
  const verdicts: Verdict[] = [...ofInstances].map(([law, violations]) => ({ law, violations }));
  for (const { name, check } of [...countingLaws, ...serverLaws]) {
    verdicts.push({ law: name, violations: await check(world) });
  }
  return verdicts.map(({ law, violations }) => ({ law, violations: shorten(violations) }));
}

function shorten(violations: string[]): string[] {
  const more = violations.length - MOST_TOLD;
  return more > 0 ? [...violations.slice(0, MOST_TOLD), `and ${more} more`] : violations;
}
