import { TRPCError } from "@trpc/server";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { cache } from "react";
import { getCurrentUser } from "../auth/current-member";
import { CLIENT_ADDRESS_HEADER } from "../web/client-address-header";
import { createCaller } from "./router";

/** What stands at a public address for the person who asks, so that the first picture has it. Once per request. */
export const loadPublicPage = cache(async (publicId: string, isEmbedded: boolean) => {
  const requestHeaders = new Headers(await headers());
  const clientAddress = requestHeaders.get(CLIENT_ADDRESS_HEADER);
  const user = await getCurrentUser();
  const caller = createCaller({ user, member: null, clientAddress, requestHeaders });
  try {
    return await caller.links.open({ publicId, isEmbedded });
  } catch (error) {
    if (error instanceof TRPCError && (error.code === "NOT_FOUND" || error.code === "BAD_REQUEST"))
      notFound();
    throw error;
  }
});
