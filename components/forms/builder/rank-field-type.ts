/**
 * How well a field type fits what somebody types, from 0 (not at all) to 1: its name before its description, the beginning of
 * a word before its middle. Letters scattered over a sentence are no match.
 */
export function rankFieldType(label: string, search: string, about: readonly string[] = []): number {
  const wanted = search.trim().toLowerCase();
  const name = label.toLowerCase();
  if (name === wanted) return 1;
  if (name.startsWith(wanted)) return 0.9;
  if (beginsWord(name, wanted)) return 0.8;
  const words = about.map((part) => part.toLowerCase());
  if (words.some((part) => beginsWord(part, wanted))) return 0.5;
  return [name, ...words].some((part) => part.includes(wanted)) ? 0.2 : 0;
}

function beginsWord(text: string, wanted: string): boolean {
  return text.startsWith(wanted) || text.includes(` ${wanted}`);
}
