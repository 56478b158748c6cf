"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link2, X } from "lucide-react";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useState } from "react";
import { sentenceOf } from "@/components/failures/sentence-of";
import { PageCrumb } from "@/components/shell/page-crumb";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table/data-table";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { CreateLinkForm } from "./create-link-form";
import { linkColumns } from "./link-columns";
import { LinkSheet } from "./link-sheet";

/** All public links, or those of the process that the address names. `base` is the tenant's path. */
export function LinksPage({ base }: { base: string }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const links = useQuery(trpc.links.list.queryOptions());
  const { processId, showAll } = useProcessInAddress();
  const rows = (links.data ?? []).filter((link) => !processId || link.processId === processId);
  const [creating, setCreating] = useState(false);
  const [openId, setOpenId] = useState<string>();
  const newLink = (
    <Button variant="primary" onClick={() => setCreating(true)}>
      New public link
    </Button>
  );
  const show = async (linkId: string) => {
    await queries.invalidateQueries({ queryKey: trpc.links.pathKey() });
    setCreating(false);
    setOpenId(linkId);
  };
  return (
    <>
      <PageCrumb label="Public links" />
      <PageHeader
        title="Public links"
        description="Addresses at which people outside fill in a start form. Nobody needs an account."
        actions={newLink}
      />
      <DataTable
        label="Public links"
        columns={linkColumns}
        rows={rows}
        rowId={(row) => row.id}
        rowLabel={(row) => row.name}
        onOpen={(row) => setOpenId(row.id)}
        activeId={openId}
        toolbar={
          processId && (
            <Button size="sm" onClick={showAll}>
              <X aria-hidden="true" />
              Show the links of all processes
            </Button>
          )
        }
        loading={links.isPending}
        error={links.error ? sentenceOf(links.error) : undefined}
        onRetry={() => void links.refetch()}
        empty={
          <EmptyState
            icon={Link2}
            title={processId ? "No public link starts this process yet" : "No public links yet"}
            actions={newLink}
          >
            Share a form with customers, suppliers or applicants, or put it into your own site.
          </EmptyState>
        }
      />
      <Dialog open={creating} onOpenChange={setCreating}>
        <DialogContent title="New public link">
          <CreateLinkForm processId={processId} onCreated={show} />
        </DialogContent>
      </Dialog>
      <LinkSheet
        link={links.data?.find(({ id }) => id === openId)}
        base={base}
        onClose={() => setOpenId(undefined)}
      />
    </>
  );
}

/** The process page leads here with `?process=<id>`. */
function useProcessInAddress() {
  const router = useRouter();
  const path = usePathname();
  const processId = useSearchParams().get("process") ?? "";
  return { processId, showAll: () => router.replace(path, { scroll: false }) };
}
