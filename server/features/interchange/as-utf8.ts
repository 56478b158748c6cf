/** The text with a declaration that is true of it: what goes out is UTF-8, whatever the file that came in was. */
export function asUtf8(xml: string): string {
  return xml.replace(/^(\s*<\?xml\b[^>]*?\bencoding\s*=\s*)(["'])[^"']*\2/, "$1$2UTF-8$2");
}
