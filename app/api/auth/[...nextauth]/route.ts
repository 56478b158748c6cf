import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { getAuthOptions } from "@/server/auth/auth-options";
import { toAppError } from "@/server/errors";
import { readLimited } from "@/server/read-limited";

type RouteContext = { params: Promise<{ nextauth: string[] }> };

/** Bytes: an address and a password, with room to spare. Anybody may send here, so little is read. */
const BODY = { limit: 20_000, complaint: "The request is too large for a sign-in." };

async function handle(request: NextRequest, context: RouteContext): Promise<Response> {
  try {
    return await NextAuth(await readWhole(request), context, await getAuthOptions());
  } catch (error) {
    const { code, message, status } = toAppError(error);
    return Response.json({ error: { code, message } }, { status });
  }
}

async function readWhole(request: NextRequest): Promise<NextRequest> {
  if (request.body === null) {
    return request;
  }
  const { url, method, headers } = request;
  return new NextRequest(url, { method, headers, body: await readLimited(request, BODY) });
}

export { handle as GET, handle as POST };
