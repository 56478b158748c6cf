/**
 * The characters of an XML file. Its own declaration says how it is encoded; a byte order mark says it better, and without
 * both it is UTF-8. Bytes that do not fit become U+FFFD, as browsers do it.
 */
export function decodeXml(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0x3c && second === 0) return "utf-16le";
  if (first === 0 && second === 0x3c) return "utf-16be";
  if (first === 0xef && second === 0xbb) return "utf-8";
  const beginning = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  const declared = /^<\?xml[^>]*?encoding\s*=\s*["']([\w.-]{1,40})["']/.exec(beginning)?.[1];
  return declared !== undefined && isKnown(declared) ? declared : "utf-8";
}

function isKnown(encoding: string): boolean {
  // A file that declares UTF-16 in bytes of one would contradict itself.
  if (/^utf-?16/i.test(encoding)) return false;
  try {
    return new TextDecoder(encoding).encoding !== "";
  } catch {
    return false;
  }
}
