import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { PATH_HEADER } from "@/server/auth/path-header";
import { contentSecurityPolicy } from "@/server/content-security-policy";
import { env } from "@/server/env";

const CSP = "content-security-policy";
/** The only pages that may stand within others; next.config.ts leaves out X-Frame-Options for them. */
const EMBEDDED = /^\/f\/[^/]+\/embed$/;

/**
 * Tells pages their own address, so that who has to sign in first comes back to where they wanted to go, and gives each
 * its own nonce: Next reads it from the request's policy, the browser from the response's.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString("base64");
  const isEmbeddable = EMBEDDED.test(request.nextUrl.pathname);
  const policy = contentSecurityPolicy(nonce, { isDevelopment: !env.isProduction, isEmbeddable });
  const headers = new Headers(request.headers);
  headers.set(PATH_HEADER, request.nextUrl.pathname + request.nextUrl.search);
  headers.set(CSP, policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set(CSP, policy);
  return response;
}

export const config = { matcher: "/((?!api/|_next/|icon).*)" };
