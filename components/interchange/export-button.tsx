"use client";

import { Download } from "lucide-react";
import { useState } from "react";
import { sentenceOf } from "@/components/failures/sentence-of";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { toast } from "@/components/ui/toast";
import type { ExportedFile } from "@/server/features/interchange/interchange.schema";
import { downloadFile } from "./download-file";

type ExportButtonProps = {
  label: string;
  /** An icon only; the label stays for assistive software. */
  iconOnly?: boolean;
  className?: string;
  fetchFile: () => Promise<ExportedFile>;
};

/** Asks the server for a file and offers it to the browser's downloads. */
export function ExportButton({ label, iconOnly, className, fetchFile }: ExportButtonProps) {
  const [busy, setBusy] = useState(false);
  const start = async () => {
    setBusy(true);
    try {
      downloadFile(await fetchFile());
    } catch (error) {
      toast.error("Nothing was exported", { description: sentenceOf(error) });
    } finally {
      setBusy(false);
    }
  };
  if (iconOnly) {
    return (
      <IconButton
        icon={Download}
        label={label}
        loading={busy}
        className={className}
        onClick={() => void start()}
      />
    );
  }
  return (
    <Button size="sm" variant="ghost" loading={busy} className={className} onClick={() => void start()}>
      <Download aria-hidden="true" />
      {label}
    </Button>
  );
}
