"use client";

import { signOut as endSession } from "next-auth/react";

/** Ends the session on the server too, so that the cookie is worth nothing afterwards. */
export function signOut(): Promise<unknown> {
  return endSession({ callbackUrl: "/sign-in" });
}
