import type { IncomingMessage } from "node:http";
import { env } from "../env";

/** Set by our own server only: whatever a client sends under this name is overwritten. */
export const CLIENT_ADDRESS_HEADER = "x-stepwell-client-address";

/**
 * Where a request comes from. Each proxy adds the address that called it to X-Forwarded-For, so of an operator's own
 * proxies the outermost one's entry is the last that can be believed.
 */
export function clientAddress(request: IncomingMessage): string {
  const direct = request.socket.remoteAddress ?? "unknown";
  if (env.trustedProxies === 0) return direct;
  const forwarded = [request.headers["x-forwarded-for"] ?? []].flat().join(",").split(",");
  return forwarded.at(-env.trustedProxies)?.trim() || direct;
}
