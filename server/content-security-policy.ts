/**
 * What a page may load and run. Scripts run when they are files of ours or carry the page's nonce, which Next gives to its
 * own inline scripts; markup that somebody smuggles into a page therefore runs nothing.
 */
export function contentSecurityPolicy(
  nonce: string,
  { isDevelopment, isEmbeddable }: { isDevelopment: boolean; isEmbeddable: boolean },
): string {
  return [
    "default-src 'self'",
    // React's development build evaluates code to show stacks.
    `script-src 'self' 'nonce-${nonce}'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    // The canvas and the charts place things by style attributes.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self'${isDevelopment ? " ws:" : ""}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    // Public forms may stand within pages of others: there is nothing in them that the person has not typed.
    `frame-ancestors ${isEmbeddable ? "*" : "'none'"}`,
  ].join("; ");
}
