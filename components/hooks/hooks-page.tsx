"use client";

import { useQuery } from "@tanstack/react-query";
import { Webhook, X } from "lucide-react";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useState } from "react";
import { sentenceOf } from "@/components/failures/sentence-of";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table/data-table";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import type { NewSecret } from "@/server/features/hooks/hooks.schema";
import { CreateHookForm } from "./create-hook-form";
import { hookColumns } from "./hook-columns";
import { HookSheet } from "./hook-sheet";
import { NewSecretDialog } from "./new-secret-dialog";
import { useHookMutations } from "./use-hook-mutations";

/** All hooks, or those of the process that the address names. `base` is the tenant's path. */
export function HooksPage({ base }: { base: string }) {
  const trpc = useTRPC();
  const hooks = useQuery(trpc.hooks.list.queryOptions());
  const { processId, showAll } = useProcessInAddress();
  const rows = (hooks.data ?? []).filter((hook) => !processId || hook.processId === processId);
  const [secret, setSecret] = useState<NewSecret | null>(null);
  const [creating, setCreating] = useState(false);
  const [openId, setOpenId] = useState<string>();
  const mutations = useHookMutations(setSecret);
  const newHook = (
    <Button variant="primary" onClick={() => setCreating(true)}>
      New hook
    </Button>
  );
  const show = (made: NewSecret) => {
    setCreating(false);
    setSecret(made);
    void mutations.refresh();
  };
  return (
    <>
      <PageHeader
        title="Hooks"
        description="Addresses at which other systems start a process by sending signed JSON."
        actions={newHook}
      />
      <DataTable
        label="Hooks"
        columns={hookColumns}
        rows={rows}
        rowId={(row) => row.id}
        rowLabel={(row) => row.name}
        onOpen={(row) => setOpenId(row.id)}
        activeId={openId}
        toolbar={
          processId && (
            <Button size="sm" onClick={showAll}>
              <X aria-hidden="true" />
              Show the hooks of all processes
            </Button>
          )
        }
        loading={hooks.isPending}
        error={hooks.error ? sentenceOf(hooks.error) : undefined}
        onRetry={() => void hooks.refetch()}
        empty={
          <EmptyState
            icon={Webhook}
            title={processId ? "No hook starts this process yet" : "No hooks yet"}
            actions={newHook}
          >
            A hook lets a web shop, a mailbox or a script start requests, each exactly once.
          </EmptyState>
        }
      />
      <Dialog open={creating} onOpenChange={setCreating}>
        <DialogContent title="New hook">
          <CreateHookForm processId={processId} onCreated={show} />
        </DialogContent>
      </Dialog>
      <HookSheet
        hook={hooks.data?.find(({ id }) => id === openId)}
        base={base}
        mutations={mutations}
        onClose={() => setOpenId(undefined)}
      />
      <NewSecretDialog secret={secret} keeper="sending" onClose={() => setSecret(null)} />
    </>
  );
}

/** The process page links here with `?process=<id>`. */
function useProcessInAddress() {
  const router = useRouter();
  const path = usePathname();
  const processId = useSearchParams().get("process") ?? "";
  return { processId, showAll: () => router.replace(path, { scroll: false }) };
}
