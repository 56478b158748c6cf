import type { Option } from "./select";

const folded = new WeakMap<readonly Option[], readonly string[]>();

/** What is compared: without case and accents. Folded once per list, which may have thousands of options. */
function foldedTexts(options: readonly Option[]): readonly string[] {
  const known = folded.get(options);
  if (known) return known;
  const texts = options.map(({ label, hint }) => fold(hint ? `${label} ${hint}` : label));
  folded.set(options, texts);
  return texts;
}

function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/**
 * The first options whose text has all the words typed, and how many there are altogether. Those that begin with what was
 * typed stand first, then those where a word begins with it, then the others; each in the list's own order.
 */
export function searchOptions(
  options: readonly Option[],
  typed: string,
  most: number,
): { found: Option[]; total: number } {
  const wanted = fold(typed.trim());
  if (wanted === "") return { found: options.slice(0, most), total: options.length };
  const ranks: Option[][] = [[], [], []];
  let total = 0;
  const texts = foldedTexts(options);
  for (const [index, option] of options.entries()) {
    const text = texts[index] ?? "";
    const rank = rankOfFolded(text, wanted);
    if (rank === null) continue;
    total += 1;
    const bucket = ranks[rank];
    if (bucket && bucket.length < most) bucket.push(option);
  }
  return { found: ranks.flat().slice(0, most), total };
}

/** The same for one text: 0 fits best, null does not fit. */
export function rankOf(text: string, typed: string): number | null {
  const wanted = fold(typed.trim());
  return wanted === "" ? 0 : rankOfFolded(fold(text), wanted);
}

function rankOfFolded(text: string, wanted: string): number | null {
  if (!wanted.split(/\s+/).every((word) => text.includes(word))) return null;
  if (text.startsWith(wanted)) return 0;
  return text.includes(` ${wanted}`) ? 1 : 2;
}
