/** What is read of a request. */
type Received = {
  headers: Readonly<Record<string, string | string[] | undefined>>;
  socket: { remoteAddress?: string | undefined };
};

/**
 * Where a request comes from. Each proxy adds the address that called it to X-Forwarded-For, so of an operator's own
 * proxies the outermost one's entry is the last that can be believed.
 */
export function clientAddress({ headers, socket }: Received, trustedProxies: number): string {
  const direct = socket.remoteAddress ?? "unknown";
  if (trustedProxies === 0) return direct;
  const forwarded = [headers["x-forwarded-for"] ?? []].flat().join(",").split(",");
  return forwarded.at(-trustedProxies)?.trim() || direct;
}
