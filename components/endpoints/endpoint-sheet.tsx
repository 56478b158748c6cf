"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { CodeBlock } from "@/components/ui/code-block";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { FormAlert } from "@/components/ui/form-alert";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "@/components/ui/tabs";
import { toast } from "@/components/ui/toast";
import type { EndpointRow } from "@/server/features/endpoints/endpoints.schema";
import { DeliveryList } from "./delivery-list";
import { EndpointForm } from "./endpoint-form";
import type { EndpointMutations } from "./use-endpoint-mutations";
import { verifyingExample } from "./verifying-example";

type EndpointSheetProps = {
  endpoint: EndpointRow | undefined;
  base: string;
  mutations: EndpointMutations;
  onClose: () => void;
};

/** One endpoint beside the list. */
export function EndpointSheet({ endpoint, base, mutations, onClose }: EndpointSheetProps) {
  return (
    <Sheet open={endpoint !== undefined} onOpenChange={(open) => !open && onClose()}>
      {endpoint && (
        <SheetContent
          title={endpoint.name}
          description={endpoint.url}
          footer={<EndpointActions endpoint={endpoint} mutations={mutations} onClose={onClose} />}
        >
          <EndpointDetails key={endpoint.id} endpoint={endpoint} base={base} mutations={mutations} />
        </SheetContent>
      )}
    </Sheet>
  );
}

type EndpointDetailsProps = { endpoint: EndpointRow; base: string; mutations: EndpointMutations };

function EndpointDetails({ endpoint, base, mutations }: EndpointDetailsProps) {
  const [tab, setTab] = useState("deliveries");
  const trpc = useTRPC();
  const update = useMutation(trpc.endpoints.update.mutationOptions({ onSettled: mutations.refresh }));
  const { id: endpointId, name, url, eventTypes, disabledReason } = endpoint;
  return (
    <div className="grid gap-4">
      <FormAlert message={disabledReason ? `Disabled: ${disabledReason}` : undefined} />
      <Tabs value={tab} onValueChange={setTab}>
        <TabsList aria-label="About the endpoint">
          <TabsTrigger value="deliveries">Deliveries</TabsTrigger>
          <TabsTrigger value="settings">Settings</TabsTrigger>
          <TabsTrigger value="receiving">Receiving</TabsTrigger>
        </TabsList>
        <TabsContent value="deliveries">
          <DeliveryList endpointId={endpointId} base={base} redeliver={mutations.redeliver} />
        </TabsContent>
        <TabsContent value="settings">
          <EndpointForm
            begin={{ name, url, eventTypes }}
            submitLabel="Save"
            onSubmit={async (changed) => {
              await update.mutateAsync({ endpointId, ...changed });
              toast.success("The endpoint is saved");
            }}
          />
        </TabsContent>
        <TabsContent value="receiving">
          <div className="grid gap-4">
            <p className="text-muted">
              Answer with 2xx within 20 seconds. Anything else is tried again for about a day, first after
              seconds, then once an hour; 410 disables the endpoint. Deliveries are signed as Standard
              Webhooks describes.
            </p>
            <CodeBlock label="Checking the signature" code={verifyingExample} />
          </div>
        </TabsContent>
      </Tabs>
    </div>
  );
}

type EndpointActionsProps = Pick<EndpointSheetProps, "mutations" | "onClose"> & { endpoint: EndpointRow };

function EndpointActions({ endpoint, mutations, onClose }: EndpointActionsProps) {
  const { enable, disable, rotate, remove } = mutations;
  const reference = { endpointId: endpoint.id };
  return (
    <>
      <ConfirmDialog
        title={`Remove ${endpoint.name}?`}
        confirmLabel="Remove endpoint"
        onConfirm={() => remove.mutateAsync(reference).then(onClose)}
        trigger={<Button variant="danger">Remove</Button>}
      >
        It gets no more events, and the log of its deliveries goes with it.
      </ConfirmDialog>
      {endpoint.isDisabled ? (
        <Button onClick={() => enable.mutate(reference)}>Enable</Button>
      ) : (
        <Button onClick={() => disable.mutate(reference)}>Disable</Button>
      )}
      <ConfirmDialog
        title={`Make a new secret for ${endpoint.name}?`}
        confirmLabel="Make new secret"
        onConfirm={() => rotate.mutateAsync(reference)}
        trigger={<Button>New secret</Button>}
      >
        For a day deliveries are signed with both secrets, so that the receiver can change over in peace.
      </ConfirmDialog>
    </>
  );
}
