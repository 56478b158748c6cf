/** What stands before the cursor, made readable: a name in the place of what is being typed, and open brackets closed. */

export interface UnfinishedSource {
  /** Readable text, with `placeholder` where something is being typed. */
  text: string;
  /** What has been typed of it so far, and where that begins. */
  typed: string;
  from: number;
  /** Whether it is being typed within quotes. */
  quoted: boolean;
}

export const placeholder = "completionplaceholder";

const closing: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/** The brackets that are open, and where an open text begins (-1: in none). */
function scan(text: string): { brackets: string[]; quote: number } {
  const brackets: string[] = [];
  let quote = -1;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (quote >= 0) {
      if (character === "\\") index += 1;
      else if (character === '"') quote = -1;
    } else if (character === '"') quote = index;
    else if (closing[character] !== undefined) brackets.push(closing[character] ?? "");
    else if (character === brackets.at(-1)) brackets.pop();
  }
  return { brackets, quote };
}

const lastWord = /[\p{L}_][\p{L}\p{N}_]*$/u;
const inNumber = /(?:^|[^\p{L}\p{N}_])\p{N}[\p{N}.]*[\p{L}\p{N}_]*$/u;

/** The longest end of the text that begins a name of several words, such as `string le`. */
function typedWords(before: string, names: readonly string[]): string {
  const word = lastWord.exec(before)?.[0] ?? "";
  const spaced = names.filter((name) => name.includes(" "));
  let best = word;
  let rest = before.slice(0, before.length - word.length);
  for (let words = 0; words < 4; words += 1) {
    const previous = /[\p{L}_][\p{L}\p{N}_]*\s$/u.exec(rest)?.[0];
    if (previous === undefined) return best;
    rest = rest.slice(0, rest.length - previous.length);
    const typed = before.slice(rest.length);
    if (spaced.some((name) => name.toLowerCase().startsWith(typed.toLowerCase()))) best = typed;
  }
  return best;
}

/** Null in the middle of a number, where nothing can be completed. */
export function unfinishedSource(
  source: string,
  position: number,
  names: readonly string[],
): UnfinishedSource | null {
  const before = source.slice(0, position);
  const { quote } = scan(before);
  if (quote < 0 && inNumber.test(before)) return null;
  const typed = quote < 0 ? typedWords(before, names) : before.slice(quote + 1);
  const from = quote < 0 ? position - typed.length : quote;
  const head = before.slice(0, from);
  const { brackets } = scan(head);
  return { text: `${head}${placeholder}${brackets.toReversed().join("")}`, typed, from, quoted: quote >= 0 };
}
