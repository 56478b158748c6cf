"use client";

import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import type { HookRow } from "@/server/features/hooks/hooks.schema";
import { HookDetails } from "./hook-details";
import type { useHookMutations } from "./use-hook-mutations";

type HookSheetProps = {
  hook: HookRow | undefined;
  base: string;
  mutations: ReturnType<typeof useHookMutations>;
  onClose: () => void;
};

/** One hook beside the list. */
export function HookSheet({ hook, base, mutations, onClose }: HookSheetProps) {
  return (
    <Sheet open={hook !== undefined} onOpenChange={(open) => !open && onClose()}>
      {hook && (
        <SheetContent
          title={hook.name}
          description={`Starts “${hook.processName}”`}
          footer={<HookActions hook={hook} mutations={mutations} />}
        >
          <HookDetails hookId={hook.id} base={base} />
        </SheetContent>
      )}
    </Sheet>
  );
}

function HookActions({ hook, mutations }: Required<Pick<HookSheetProps, "mutations">> & { hook: HookRow }) {
  const { enable, disable, rotate } = mutations;
  return (
    <>
      {hook.isDisabled ? (
        <Button onClick={() => enable.mutate({ hookId: hook.id })}>Enable</Button>
      ) : (
        <Button onClick={() => disable.mutate({ hookId: hook.id })}>Disable</Button>
      )}
      <ConfirmDialog
        title={`Make a new secret for ${hook.name}?`}
        confirmLabel="Make new secret"
        onConfirm={() => rotate.mutateAsync({ hookId: hook.id })}
        trigger={<Button>New secret</Button>}
      >
        The old secret stops working at once: deliveries are refused until the sender uses the new one.
      </ConfirmDialog>
    </>
  );
}
