"use client";

import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink, TRPCClientError } from "@trpc/client";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import { type ReactNode, useCallback, useState } from "react";
import superjson from "superjson";
import type { AppRouter } from "@/server/trpc/router";
import { useWhenBack } from "./reachability/use-absence";
import { watchLink } from "./reachability/watch-link";

const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();

export { useTRPC, useTRPCClient };

/** The server refuses larger batches. */
const MAX_BATCH_SIZE = 20;

export type AppClientError = TRPCClientError<AppRouter>;

export function isAppClientError(error: unknown): error is AppClientError {
  return error instanceof TRPCClientError;
}

/** Everything below asks the server in the name of the tenant in the address; without a slug, of the person alone. */
export function TrpcProvider({ tenantSlug, children }: { tenantSlug?: string; children: ReactNode }) {
  const [queryClient] = useState(createQueryClient);
  const [trpcClient] = useState(() => createClient(tenantSlug));
  // What could not be read meanwhile is read now; what is shown may have changed.
  useWhenBack(useCallback(() => void queryClient.invalidateQueries(), [queryClient]));
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}

function createClient(tenantSlug: string | undefined) {
  return createTRPCClient<AppRouter>({
    links: [
      watchLink,
      httpBatchLink({
        url: "/api/trpc",
        transformer: superjson,
        maxItems: MAX_BATCH_SIZE,
        headers: tenantSlug ? { "x-stepwell-tenant": tenantSlug } : {},
      }),
    ],
  });
}

function createQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: goToSignIn }),
    mutationCache: new MutationCache({ onError: goToSignIn }),
    defaultOptions: {
      queries: { staleTime: 5_000, retry: (failures, error) => failures < 3 && mayRetry(error) },
    },
  });
}

/** A refusal stays a refusal; only a server or network that is away is asked again. */
function mayRetry(error: unknown): boolean {
  const status = isAppClientError(error) ? error.data?.httpStatus : undefined;
  return status === undefined || status >= 500;
}

/** The session ended elsewhere: sign in, then come back to this page. */
function goToSignIn(error: unknown): void {
  if (isAppClientError(error) && error.data?.appCode === "UNAUTHENTICATED") {
    const here = window.location.pathname + window.location.search;
    window.location.assign(`/sign-in?next=${encodeURIComponent(here)}`);
  }
}
