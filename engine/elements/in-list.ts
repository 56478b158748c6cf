/** Words as people list them: "a, b or c". */
export function inList(words: readonly string[], word: "or" | "and" = "or"): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${word} ${words.at(-1)}`;
}
