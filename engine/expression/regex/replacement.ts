/**
 * XPath's replacement text (`$1`, `\$`, `\\`) as RE2's in its Java mode. `$12` is group 12 if there are so many groups, else group 1 and a
 * `2`; a group that is not there is empty. Null where `$` or `\` stands alone (XPath functions, FORX0004).
 */
export function javaReplacement(text: string, groups: number): string | null {
  let result = "";
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? "";
    if (character === "\\") {
      index += 1;
      const escaped = text[index];
      if (escaped !== "\\" && escaped !== "$") return null;
      result += `\\${escaped}`;
    } else if (character === "$") {
      const digits = /^\d+/.exec(text.slice(index + 1, index + 6))?.[0];
      if (digits === undefined) return null;
      const group = longestGroup(digits, groups);
      index += group.length;
      if (Number(group) <= groups) result += `$${group}`;
      const next = text[index + 1] ?? "";
      if (/\d/.test(next)) {
        result += `\\${next}`;
        index += 1;
      }
    } else result += character;
  }
  return result;
}

function longestGroup(digits: string, groups: number): string {
  let group = digits;
  while (group.length > 1 && Number(group) > groups) group = group.slice(0, -1);
  return group;
}
