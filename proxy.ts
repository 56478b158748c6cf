import { type NextRequest, NextResponse } from "next/server";
import { PATH_HEADER } from "@/server/auth/path-header";

/** Tells pages their own address, so that who has to sign in first comes back to where they wanted to go. */
export function proxy(request: NextRequest): NextResponse {
  const headers = new Headers(request.headers);
  headers.set(PATH_HEADER, request.nextUrl.pathname + request.nextUrl.search);
  return NextResponse.next({ request: { headers } });
}

export const config = { matcher: "/((?!api/|_next/|icon).*)" };
