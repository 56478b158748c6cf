"use client";

import { Button } from "@/components/ui/button";
import { CodeBlock } from "@/components/ui/code-block";
import { Dialog, DialogClose, DialogContent } from "@/components/ui/dialog";

type NewSecretDialogProps = {
  secret: { secret: string; url: string } | null;
  /** The other side, which has to know it. */
  keeper: "sending" | "receiving";
  onClose: () => void;
};

/** Shows a secret once, right after it was made. */
export function NewSecretDialog({ secret, keeper, onClose }: NewSecretDialogProps) {
  return (
    <Dialog open={secret !== null} onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title="Copy the secret now"
        description={`It is not shown again. Keep it where the ${keeper} system keeps its passwords.`}
        footer={
          <DialogClose asChild>
            <Button variant="primary">I have copied it</Button>
          </DialogClose>
        }
      >
        <div className="grid gap-3">
          <CodeBlock label="Secret" code={secret?.secret ?? ""} />
          <CodeBlock label="Address" code={secret?.url ?? ""} />
        </div>
      </DialogContent>
    </Dialog>
  );
}
