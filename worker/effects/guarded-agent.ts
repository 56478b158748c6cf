/**
 * The door for calls to addresses that tenants choose. A connection is only made to a public unicast address, and to
 * exactly the address that was checked: names are resolved here, each answer is judged, and the socket gets the judged
 * ones. undici's lookup never sees IP literals, so those are judged before the call.
 */
import { type LookupAddress, type LookupAllOptions, lookup } from "node:dns";
import type { LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";
import { Agent } from "undici";

/** Azure's host channel: unicast by range, yet never meant for tenants. */
const FORBIDDEN = new Set(["168.63.129.16"]);

export class ForbiddenAddress extends Error {
  override readonly name = "ForbiddenAddress";
  constructor(address: string) {
    super(`The address ${address} is not on the public internet; calls to it are not allowed.`);
  }
}

/** Whether tenants may have Stepwell call this IP address. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) {
    return false;
  }
  const parsed = ipaddr.process(address);
  const isCompatible = parsed.kind() === "ipv6" && parsed.toNormalizedString().startsWith("0:0:0:0:0:0:");
  return parsed.range() === "unicast" && !isCompatible && !FORBIDDEN.has(parsed.toString());
}

/** The URL's host when it is an IP literal, without brackets; else null. `URL` has already read 0x7f.1 and the like. */
export function literalAddress(url: URL): string | null {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  return ipaddr.isValid(host) ? host : null;
}

const guardedLookup: LookupFunction = (hostname, options, callback) => {
  const all: LookupAllOptions = { ...options, all: true };
  lookup(hostname, all, (error, addresses: LookupAddress[]) => {
    if (error) {
      callback(error, "", 0);
      return;
    }
    const forbidden = addresses.find(({ address }) => !isPublicAddress(address));
    const [first] = addresses;
    if (forbidden !== undefined || first === undefined) {
      callback(new ForbiddenAddress(`of ${hostname}`), "", 0);
    } else if (options.all) {
      callback(null, addresses);
    } else {
      callback(null, first.address, first.family);
    }
  });
};

const TIMES = { connectTimeout: 10_000, keepAliveTimeout: 4_000 };

/** Makes the agent that HTTP effects go through; `allowPrivate` is for an operator's own network. */
export function createAgent(allowPrivate: boolean): Agent {
  return new Agent(allowPrivate ? TIMES : { ...TIMES, connect: { lookup: guardedLookup } });
}
