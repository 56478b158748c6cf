/** How often each element of BPMN and its drawing stands in a file, counted on the text. */
export function countTags(xml: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [, name = ""] of withoutRemarks(xml).matchAll(/<(?:[\w.-]+:)?([A-Za-z][\w.-]*)[\s/>]/g)) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

function withoutRemarks(xml: string): string {
  return xml.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g, "");
}

/** Names whose numbers are not the ones that are given. */
export function miscounted(xml: string, expected: Readonly<Record<string, number>>): string[] {
  const counts = countTags(xml);
  return Object.entries(expected).flatMap(([name, count]) => {
    const found = counts.get(name) ?? 0;
    return found >= count ? [] : [`${found} of ${count} ${name}`];
  });
}
