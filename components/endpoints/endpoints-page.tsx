"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { Satellite } from "lucide-react";
import { useState } from "react";
import { sentenceOf } from "@/components/failures/sentence-of";
import { NewSecretDialog } from "@/components/hooks/new-secret-dialog";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table/data-table";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import type { EndpointSecret } from "@/server/features/endpoints/endpoints.schema";
import { endpointColumns } from "./endpoint-columns";
import { EndpointForm } from "./endpoint-form";
import { EndpointSheet } from "./endpoint-sheet";
import { useEndpointMutations } from "./use-endpoint-mutations";

/** Who is told what happens in requests. `base` is the tenant's path. */
export function EndpointsPage({ base }: { base: string }) {
  const trpc = useTRPC();
  const endpoints = useQuery(trpc.endpoints.list.queryOptions());
  const create = useMutation(trpc.endpoints.create.mutationOptions());
  const [secret, setSecret] = useState<EndpointSecret | null>(null);
  const [creating, setCreating] = useState(false);
  const [openId, setOpenId] = useState<string>();
  const mutations = useEndpointMutations(setSecret);
  const newEndpoint = (
    <Button variant="primary" onClick={() => setCreating(true)}>
      New endpoint
    </Button>
  );
  return (
    <>
      <PageHeader
        title="Endpoints"
        description="Addresses of other systems that are told what happens in requests."
        actions={newEndpoint}
      />
      <DataTable
        label="Endpoints"
        columns={endpointColumns}
        rows={endpoints.data ?? []}
        rowId={(row) => row.id}
        rowLabel={(row) => row.name}
        onOpen={(row) => setOpenId(row.id)}
        activeId={openId}
        loading={endpoints.isPending}
        error={endpoints.error ? sentenceOf(endpoints.error) : undefined}
        onRetry={() => void endpoints.refetch()}
        empty={
          <EmptyState icon={Satellite} title="No endpoints yet" actions={newEndpoint}>
            An endpoint receives the events that processes tell, signed, and again until it has taken them.
          </EmptyState>
        }
      />
      <Dialog open={creating} onOpenChange={setCreating}>
        <DialogContent title="New endpoint">
          <EndpointForm
            begin={{ name: "", url: "", eventTypes: [] }}
            submitLabel="Create endpoint"
            onSubmit={async (endpoint) => {
              setSecret(await create.mutateAsync(endpoint));
              setCreating(false);
              await mutations.refresh();
            }}
          />
        </DialogContent>
      </Dialog>
      <EndpointSheet
        endpoint={endpoints.data?.find(({ id }) => id === openId)}
        base={base}
        mutations={mutations}
        onClose={() => setOpenId(undefined)}
      />
      <NewSecretDialog secret={secret} keeper="receiving" onClose={() => setSecret(null)} />
    </>
  );
}
