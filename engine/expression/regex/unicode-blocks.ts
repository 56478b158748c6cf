/** The Unicode blocks that XML Schema 1.0 names (F.1.1) and business patterns use, as the inside of a class. */
const blocks: Record<string, readonly [number, number]> = {
  BasicLatin: [0x0000, 0x007f],
  "Latin-1Supplement": [0x0080, 0x00ff],
  "LatinExtended-A": [0x0100, 0x017f],
  "LatinExtended-B": [0x0180, 0x024f],
  IPAExtensions: [0x0250, 0x02af],
  SpacingModifierLetters: [0x02b0, 0x02ff],
  CombiningDiacriticalMarks: [0x0300, 0x036f],
  Greek: [0x0370, 0x03ff],
  Cyrillic: [0x0400, 0x04ff],
  Armenian: [0x0530, 0x058f],
  Hebrew: [0x0590, 0x05ff],
  Arabic: [0x0600, 0x06ff],
  Devanagari: [0x0900, 0x097f],
  Bengali: [0x0980, 0x09ff],
  Thai: [0x0e00, 0x0e7f],
  Georgian: [0x10a0, 0x10ff],
  HangulJamo: [0x1100, 0x11ff],
  LatinExtendedAdditional: [0x1e00, 0x1eff],
  GreekExtended: [0x1f00, 0x1fff],
  GeneralPunctuation: [0x2000, 0x206f],
  CurrencySymbols: [0x20a0, 0x20cf],
  LetterlikeSymbols: [0x2100, 0x214f],
  NumberForms: [0x2150, 0x218f],
  Arrows: [0x2190, 0x21ff],
  MathematicalOperators: [0x2200, 0x22ff],
  BoxDrawing: [0x2500, 0x257f],
  Hiragana: [0x3040, 0x309f],
  Katakana: [0x30a0, 0x30ff],
  CJKUnifiedIdeographs: [0x4e00, 0x9fff],
  HangulSyllables: [0xac00, 0xd7a3],
};

/** Null for a block that is not known. */
export function blockRange(name: string): string | null {
  const block = Object.hasOwn(blocks, name) ? blocks[name] : undefined;
  return block === undefined ? null : block.map((code) => `\\x{${code.toString(16)}}`).join("-");
}
