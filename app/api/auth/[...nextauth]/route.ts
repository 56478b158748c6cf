import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { getAuthOptions } from "@/server/auth/auth-options";
import { failureResponse } from "@/server/failure-response";

type RouteContext = { params: Promise<{ nextauth: string[] }> };

async function handle(request: NextRequest, context: RouteContext): Promise<Response> {
  try {
    return await NextAuth(request, context, await getAuthOptions());
  } catch (error) {
    return failureResponse(error, "auth");
  }
}

export { handle as GET, handle as POST };
