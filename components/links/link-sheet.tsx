"use client";

import { useQuery } from "@tanstack/react-query";
import { sentenceOf } from "@/components/failures/sentence-of";
import { useTRPC } from "@/components/trpc";
import { ErrorState } from "@/components/ui/error-state";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import { SkeletonRows } from "@/components/ui/skeleton";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "@/components/ui/tabs";
import type { LinkRow } from "@/server/features/links/links.schema";
import { LinkAnswers } from "./link-answers";
import { LinkSettingsForm } from "./link-settings-form";
import { LinkShare } from "./link-share";

type LinkSheetProps = { link: LinkRow | undefined; base: string; onClose: () => void };

/** One public link beside the list. */
export function LinkSheet({ link, base, onClose }: LinkSheetProps) {
  return (
    <Sheet open={link !== undefined} onOpenChange={(open) => !open && onClose()}>
      {link && (
        <SheetContent title={link.name} description={`Starts “${link.processName}”`}>
          <LinkDetailsView linkId={link.id} base={base} />
        </SheetContent>
      )}
    </Sheet>
  );
}

function LinkDetailsView({ linkId, base }: { linkId: string; base: string }) {
  const trpc = useTRPC();
  const link = useQuery(trpc.links.get.queryOptions({ linkId }));
  if (link.isPending) return <SkeletonRows rows={6} label="Loading the link" />;
  if (!link.data) {
    return <ErrorState onRetry={() => void link.refetch()}>{sentenceOf(link.error)}</ErrorState>;
  }
  return (
    <Tabs defaultValue="share">
      <TabsList aria-label="About the link">
        <TabsTrigger value="share">Share</TabsTrigger>
        <TabsTrigger value="settings">Settings</TabsTrigger>
        <TabsTrigger value="answers" count={link.data.answers}>
          Answers
        </TabsTrigger>
      </TabsList>
      <TabsContent value="share">
        <LinkShare link={link.data} />
      </TabsContent>
      <TabsContent value="settings">
        <LinkSettingsForm link={link.data} />
      </TabsContent>
      <TabsContent value="answers">
        <LinkAnswers link={link.data} base={base} />
      </TabsContent>
    </Tabs>
  );
}
