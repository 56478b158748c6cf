"use client";

import { Download } from "lucide-react";
import { useState } from "react";
import { sentenceOf } from "@/components/failures/sentence-of";
import { downloadFile } from "@/components/interchange/download-file";
import { useTRPCClient } from "@/components/trpc";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";
import { toast } from "@/components/ui/toast";

/** The draft as a file: what it asks for other systems, or all of it for another workspace. */
export function ExportFormMenu({ formId }: { formId: string }) {
  const client = useTRPCClient();
  const [busy, setBusy] = useState(false);
  const start = async (as: "jsonSchema" | "json") => {
    setBusy(true);
    try {
      downloadFile(await client.forms.export.query({ formId, as }));
    } catch (error) {
      toast.error("Nothing was exported", { description: sentenceOf(error) });
    } finally {
      setBusy(false);
    }
  };
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <IconButton icon={Download} label="Export" loading={busy} />
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end">
        <DropdownMenuItem onSelect={() => void start("jsonSchema")}>
          JSON Schema of its answers
        </DropdownMenuItem>
        <DropdownMenuItem onSelect={() => void start("json")}>The whole form as JSON</DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
