import { KeySchema } from "@/contracts/form";
import { isReservedName } from "@/engine/form/reserved-names";
import { elementsIn, type XmlElement } from "../../xml/xml-node";
import { idOf } from "../document/index-document";
import { BPMN } from "../document/namespaces";

/** Our ids are names in FEEL; theirs are not. The same document gives the same keys, each time it is read. */
export interface Keys {
  keyOf(element: XmlElement): string;
}

const LONGEST = 64;

/** Keys of all elements of a process. Who can keep its id does, before others get a similar one. */
export function assignKeys(process: XmlElement): Keys {
  const keys = new Map<XmlElement, string>();
  const taken = new Set<string>();
  const others: XmlElement[] = [];
  for (const element of inside(process)) {
    const id = idOf(element);
    if (id === undefined || !isKey(id) || taken.has(id)) others.push(element);
    else {
      keys.set(element, id);
      taken.add(id);
    }
  }
  const counts = new Map<string, number>();
  for (const element of others) {
    const key = freeKey(similarKey(idOf(element) ?? element.local), taken, counts);
    keys.set(element, key);
    taken.add(key);
  }
  return { keyOf: (element) => keys.get(element) ?? element.local };
}

function* inside(process: XmlElement): Generator<XmlElement> {
  for (const child of elementsIn(process)) {
    if (child.namespace !== BPMN) continue;
    yield child;
    yield* inside(child);
  }
}

const isKey = (id: string) => KeySchema.safeParse(id).success && !isReservedName(id);

function similarKey(id: string): string {
  const plain = id
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-zA-Z0-9_]/g, "_");
  const key = (/^[a-zA-Z_]/.test(plain) ? plain : `_${plain}`).slice(0, LONGEST);
  return isReservedName(key) ? `${key}_1` : key;
}

/** Counts on from where the last search for the same stem ended, so that thousands of equal stems stay quick. */
function freeKey(stem: string, taken: ReadonlySet<string>, counts: Map<string, number>): string {
  if (!taken.has(stem)) return stem;
  for (let count = counts.get(stem) ?? 2; ; count += 1) {
    const key = `${stem.slice(0, LONGEST - String(count).length - 1)}_${count}`;
    if (taken.has(key)) continue;
    counts.set(stem, count + 1);
    return key;
  }
}
