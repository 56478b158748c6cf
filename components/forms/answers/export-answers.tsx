"use client";

import { Download } from "lucide-react";
import { useState } from "react";
import { useFrame } from "@/components/shell/frame-context";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { toast } from "@/components/ui/toast";
import type { SubmissionFilter } from "@/server/features/submissions/submissions.schema";

type ExportAnswersProps = { formId: string; filter: SubmissionFilter };

/** Downloads what the filter shows. The browser takes the file itself, so that its size does not matter here. */
export function ExportAnswers({ formId, filter }: ExportAnswersProps) {
  const { tenant } = useFrame();
  const [busy, setBusy] = useState(false);
  const start = async (bom: "0" | "1") => {
    const query = new URLSearchParams({ tenant: tenant.slug, filter: JSON.stringify(filter), bom });
    const address = `/api/submissions/${formId}?${query}`;
    setBusy(true);
    try {
      const complaint = await whyNot(address);
      if (complaint === null) window.location.assign(address);
      else toast.error("Nothing was exported", { description: complaint });
    } finally {
      setBusy(false);
    }
  };
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button loading={busy}>
          <Download aria-hidden="true" />
          Export
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end">
        <DropdownMenuItem onSelect={() => void start("1")}>CSV for Excel</DropdownMenuItem>
        <DropdownMenuItem onSelect={() => void start("0")}>CSV, plain UTF-8</DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}

/** Asks whether the file can be had before the page is left for it; null when it can. */
async function whyNot(address: string): Promise<string | null> {
  try {
    const asked = await fetch(address, { method: "HEAD" });
    if (asked.ok) return null;
    const body: { error?: { message?: string } } = await (await fetch(address)).json();
    return body.error?.message ?? "Try again in a moment.";
  } catch {
    return "The server cannot be reached. Try again when you are online.";
  }
}
