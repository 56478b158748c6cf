import type { PoolClient, QueryConfig } from "pg";

/**
 * Lets a named statement be an unnamed one. A name stays in PostgreSQL's session, which behind a pooler is another
 * client's a moment later: it would be unknown there, or known already.
 */
export function forgetNames(client: PoolClient): void {
  client.query = new Proxy(client.query, {
    apply: (query, self, [asked, ...others]: unknown[]) =>
      Reflect.apply(query, self, [isNamed(asked) ? { ...asked, name: undefined } : asked, ...others]),
  });
}

function isNamed(asked: unknown): asked is QueryConfig {
  return typeof asked === "object" && asked !== null && "name" in asked && "text" in asked;
}
