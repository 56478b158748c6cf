"use client";

import { Button } from "@/components/ui/button";
import { CodeBlock } from "@/components/ui/code-block";
import { Dialog, DialogClose, DialogContent } from "@/components/ui/dialog";
import { formatDate } from "@/components/ui/format-time";
import { useLocale } from "@/components/ui/locale-provider";

type SavedDialogProps = { saved: { url: string; expiresAt: Date } | null; onClose: () => void };

/** The address under which somebody goes on later. */
export function SavedDialog({ saved, onClose }: SavedDialogProps) {
  const locale = useLocale();
  return (
    <Dialog open={saved !== null} onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title="Saved. Keep this link"
        description={
          saved
            ? `With it you go on until ${formatDate(saved.expiresAt, locale)}. Whoever has it sees what you entered, so keep it to yourself.`
            : undefined
        }
        footer={
          <DialogClose asChild>
            <Button variant="primary">Go on filling in</Button>
          </DialogClose>
        }
      >
        <CodeBlock label="Link" code={saved?.url ?? ""} />
      </DialogContent>
    </Dialog>
  );
}
