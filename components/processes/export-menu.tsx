"use client";

import { Download } from "lucide-react";
import { useState } from "react";
import { checkContext } from "@/components/canvas/editor/check-context";
import { flowWords } from "@/components/canvas/flow-words";
import { drawPng, drawSvg } from "@/components/canvas/picture/draw-picture";
import { useInBands } from "@/components/canvas/use-in-bands";
import { sentenceOf } from "@/components/failures/sentence-of";
import { downloadBlob } from "@/components/interchange/download-blob";
import { downloadFile } from "@/components/interchange/download-file";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";
import { toast } from "@/components/ui/toast";
import type { ProcessDefinition } from "@/contracts/process";
import type { ExportedFile } from "@/server/features/interchange/interchange.schema";
import type { ProcessDirectory } from "@/server/features/processes/get-directory.schema";

type ExportMenuProps = {
  definition: ProcessDefinition;
  directory: ProcessDirectory;
  fetchBpmn: () => Promise<ExportedFile>;
};

/** The process as a file for other programs, or as a picture of it. */
export function ExportMenu({ definition, directory, fetchBpmn }: ExportMenuProps) {
  const [busy, setBusy] = useState(false);
  const [inBands] = useInBands();
  const save = async (make: () => Promise<void> | void) => {
    setBusy(true);
    try {
      await make();
    } catch (error) {
      toast.error("Nothing was exported", { description: sentenceOf(error) });
    } finally {
      setBusy(false);
    }
  };
  const svg = () => {
    const { names, forms, ids } = checkContext(directory);
    const words = flowWords(definition, { forms, tables: ids.tables });
    return drawSvg({ definition, names, words, inBands });
  };
  const name = fileNameOf(definition.name);
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <IconButton icon={Download} label="Export" loading={busy} className="max-md:hidden" />
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end">
        <DropdownMenuItem onSelect={() => void save(async () => downloadFile(await fetchBpmn()))}>
          Export BPMN
        </DropdownMenuItem>
        <DropdownMenuItem
          onSelect={() =>
            void save(() => downloadBlob(new Blob([svg()], { type: "image/svg+xml" }), `${name}.svg`))
          }
        >
          Export SVG picture
        </DropdownMenuItem>
        <DropdownMenuItem
          onSelect={() => void save(async () => downloadBlob(await drawPng(svg()), `${name}.png`))}
        >
          Export PNG picture
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}

/** Without what file systems do not take. */
function fileNameOf(name: string): string {
  return (
    name
      .replaceAll(/[^\p{L}\p{N}._ -]+/gu, " ")
      .trim()
      .slice(0, 80) || "process"
  );
}
