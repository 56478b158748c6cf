/**
 * Addresses that are filled with people's data. What stands in `{{ }}` after the scheme is data, never syntax: it is
 * percent-encoded (RFC 3986, 2.1), so that a value cannot add parameters, leave its path or name another host. Only an
 * address's beginning, up to its first literal text, is taken as it is: the builder put a whole address there.
 */

/** How a value is written that stands after this literal text of an address. */
export function encodeAfter(before: string): (text: string) => string {
  const isBeginning = !/:\/\/|[/?#]/.test(before);
  if (isBeginning) return (text) => text;
  const isInHost = /^\s*https?:\/\/[^/?#]*$/i.test(before);
  return isInHost ? encodeHost : encode;
}

const encode = (text: string) => encodeURIComponent(text.toWellFormed());

/** A host's port may come with it; a percent-encoded character in a host makes the address invalid, as it should. */
const encodeHost = (text: string) => encode(text).replaceAll("%3A", ":");

const dotSegment = /\/(?:\.|%2e){1,2}(?=[/?#]|$)/i;

/** The address as it is called, or what is wrong with it as the end of a sentence. */
export function readAddress(filled: string): { address: string } | { fault: string } {
  const address = filled.trim();
  const [path = ""] = address.split(/[?#]/);
  if (!/^https?:\/\/[^\s/]/i.test(address)) return { fault: "an address starts with https://" };
  if (!URL.canParse(address)) return { fault: "that is not a valid address" };
  // `.` and `..` cannot be encoded: an address with %2e%2e leaves its path all the same (WHATWG URL, 4.2).
  if (dotSegment.test(path)) return { fault: "a part of its path is only dots" };
  const { username, password } = new URL(address);
  if (username !== "" || password !== "") {
    return { fault: "an address holds no user or password; send them in a header" };
  }
  return { address };
}

/** For sentences: who reads them may not be meant to know a password that stands in the address. */
export function withoutLogin(address: string): string {
  return address.replace(/\/\/[^/?#]*@/, "//…@");
}
