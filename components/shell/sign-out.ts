"use client";

import { signOut as endSession } from "next-auth/react";

/** Ends the session on the server too, so that the cookie is worth nothing afterwards. */
export async function signOut(): Promise<void> {
  await endSession({ redirect: false });
  window.location.assign("/sign-in");
}
