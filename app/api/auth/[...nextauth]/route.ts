import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { getAuthOptions } from "@/server/auth/auth-options";
import { toAppError } from "@/server/errors";

type RouteContext = { params: Promise<{ nextauth: string[] }> };

async function handle(request: NextRequest, context: RouteContext): Promise<Response> {
  try {
    return await NextAuth(request, context, await getAuthOptions());
  } catch (error) {
    const { code, message, status } = toAppError(error);
    return Response.json({ error: { code, message } }, { status });
  }
}

export { handle as GET, handle as POST };
