import type { EffectRequest } from "@/contracts/journal";
import type { Value } from "@/contracts/value";

/** What stands in place of a secret. */
export const MASK = "••••••";

/** Names of headers, parameters and fields whose values let somebody in. */
const secretName =
  /(authorization|cookie|passw(or)?d|passphrase|secret|token|api[-_]?key|access[-_]?key|private[-_]?key|signature|credential)/i;

/** The request as it was sent, with everything that looks like a secret masked: for people who repair it. */
export function maskedRequest(request: EffectRequest): EffectRequest {
  if (request.kind !== "http") return request;
  return {
    ...request,
    url: maskedAddress(request.url),
    headers: request.headers.map(({ name, value }) => ({
      name,
      value: secretName.test(name) ? MASK : value,
    })),
    body: maskedValue(request.body),
  };
}

/** Text that is no address is kept: it was refused before anybody was called. */
function maskedAddress(address: string): string {
  const [path = "", query] = splitOnce(address.replace(/^([a-z]+:\/\/)[^/@?#]*@/i, `$1${MASK}@`), "?");
  if (query === undefined) return path;
  const parameters = query.split("&").map((parameter) => {
    const [name = "", value] = splitOnce(parameter, "=");
    return value !== undefined && secretName.test(name) ? `${name}=${MASK}` : parameter;
  });
  return `${path}?${parameters.join("&")}`;
}

function splitOnce(text: string, separator: string): [string, string?] {
  const at = text.indexOf(separator);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

/** The value with all that stands under the name of a secret masked. */
export function maskedValue(value: Value): Value {
  if (Array.isArray(value)) return value.map(maskedValue);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]): [string, Value] => [
    name,
    secretName.test(name) && inner !== null ? MASK : maskedValue(inner),
  ]);
  return Object.fromEntries(entries);
}
