"use client";

import { AlertDialog } from "radix-ui";
import { type ReactNode, useState } from "react";
import { Button } from "./button";
import { scrimClass } from "./dialog";

type ConfirmDialogProps = {
  /** The question, with the thing's name: "Delete the form Purchase request?" */
  title: string;
  /** What will be lost. */
  children: ReactNode;
  /** The verb of the action: "Delete form", never "OK". */
  confirmLabel: string;
  onConfirm: () => unknown;
  tone?: "danger" | "primary";
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
};

/** Asks before what cannot be undone; everything else gets an Undo instead. Stays open when the action fails. */
export function ConfirmDialog({
  title,
  children,
  confirmLabel,
  onConfirm,
  tone = "danger",
  trigger,
  ...control
}: ConfirmDialogProps) {
  const [ownOpen, setOwnOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const setOpen = control.onOpenChange ?? setOwnOpen;
  const confirm = async () => {
    setBusy(true);
    try {
      await onConfirm();
      setOpen(false);
    } catch {
      // Whoever acts tells people why it failed; the dialog stays for another try.
    } finally {
      setBusy(false);
    }
  };
  return (
    <AlertDialog.Root open={control.open ?? ownOpen} onOpenChange={setOpen}>
      {trigger && <AlertDialog.Trigger asChild>{trigger}</AlertDialog.Trigger>}
      <AlertDialog.Portal>
        <AlertDialog.Overlay className={scrimClass} />
        <AlertDialog.Content
          data-slot="confirm-dialog"
          className="fixed top-1/2 left-1/2 z-40 w-[calc(100vw-2rem)] max-w-md -translate-x-1/2 -translate-y-1/2 animate-enter rounded-lg bg-raised p-5 shadow-overlay outline-none"
        >
          <AlertDialog.Title className="font-semibold text-lg text-strong">{title}</AlertDialog.Title>
          <AlertDialog.Description asChild>
            <div className="mt-1.5 text-default">{children}</div>
          </AlertDialog.Description>
          <div className="mt-5 flex flex-wrap justify-end gap-2">
            <AlertDialog.Cancel asChild>
              <Button>Cancel</Button>
            </AlertDialog.Cancel>
            <Button variant={tone} loading={busy} onClick={confirm}>
              {confirmLabel}
            </Button>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
