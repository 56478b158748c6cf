"use client";

import { Unplug } from "lucide-react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";

type PlugButtonProps = { server: string; onPull: () => Promise<unknown> };

/** Kills a worker process of the demo, after saying what that does and what it does not. */
export function PlugButton({ server, onPull }: PlugButtonProps) {
  return (
    <ConfirmDialog
      title={`Pull the plug of ${server}?`}
      confirmLabel="Pull the plug"
      onConfirm={onPull}
      trigger={
        <Button size="sm" variant="danger-ghost" aria-label={`Pull the plug of ${server}`}>
          <Unplug aria-hidden="true" />
          Pull the plug
        </Button>
      }
    >
      <p>
        The process is killed at once, in the middle of whatever it does, as if its machine had lost power.
        Another server notices and goes on with its work within two seconds.
      </p>
      <p className="mt-2">
        Nothing is lost and nothing is done twice: a half-done step is rolled back by the database, and a call
        to another system is repeated under the same key. The demo starts the process again by itself.
      </p>
    </ConfirmDialog>
  );
}
