/** Telephone numbers as people write them and as ITU-T E.164 has them: "+", country code, at most 15 digits. */

/** Country codes of one or two digits; all others have three (ITU-T E.164, annex to bulletin 1019). */
const shortCodes = /^(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

/**
 * "+49 (0)30 123-456" is +4930123456. A number without country code gets the one given, if any. Null: it is no number
 * that can be called from everywhere.
 */
export function readPhoneNumber(text: string, callingCode?: string): string | null {
  const bare = text
    .trim()
    .replace(/\(0\)/g, "")
    .replace(/[\s\u00a0\u202f().\-–/]/g, "");
  const international = bare.replace(/^00/, "+");
  if (/^\+[1-9]\d{6,14}$/.test(international)) return international;
  if (callingCode === undefined || !/^\d{3,14}$/.test(bare)) return null;
  // In Italy the leading zero belongs to the number.
  const significant = callingCode === "+39" ? bare : bare.replace(/^0/, "");
  const national = `${callingCode}${significant}`;
  return /^\+[1-9]\d{6,14}$/.test(national) ? national : null;
}

/** "+49 301 234 56": the country code, then groups of three. */
export function formatPhoneNumber(number: string): string {
  const digits = number.replace(/^\+/, "");
  const code = shortCodes.exec(digits)?.[0] ?? digits.slice(0, 3);
  const groups = digits.slice(code.length).match(/\d{1,3}/g) ?? [];
  const last = groups.at(-1);
  const before = groups.at(-2);
  if (last?.length === 1 && before !== undefined) groups.splice(-2, 2, `${before}${last}`);
  return `+${code} ${groups.join(" ")}`;
}
