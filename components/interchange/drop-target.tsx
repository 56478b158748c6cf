"use client";

import { Upload } from "lucide-react";
import { type DragEvent, type ReactNode, useRef, useState } from "react";

type DropTargetProps = { hint: string; onFile: (file: File) => void; children: ReactNode };

/** Takes a file that is dropped anywhere on what it holds. Those who cannot drag have a button that does the same. */
export function DropTarget({ hint, onFile, children }: DropTargetProps) {
  const [over, setOver] = useState(false);
  /** Each element inside tells of entering and leaving: only what is left over counts. */
  const inside = useRef(0);
  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes("Files");
  const leave = () => {
    inside.current = 0;
    setOver(false);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button beside the list is the first
    <div
      className="relative"
      onDragEnter={(event) => {
        if (!hasFiles(event)) return;
        inside.current += 1;
        setOver(true);
      }}
      onDragOver={(event) => hasFiles(event) && event.preventDefault()}
      onDragLeave={(event) => {
        if (!hasFiles(event)) return;
        inside.current -= 1;
        if (inside.current <= 0) leave();
      }}
      onDrop={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        leave();
        const [file] = event.dataTransfer.files;
        if (file) onFile(file);
      }}
    >
      {children}
      {over && (
        <div className="pointer-events-none absolute inset-0 z-10 grid place-items-center rounded-lg border-2 border-focus border-dashed bg-panel/90">
          <span className="flex items-center gap-2 font-medium text-strong text-sm">
            <Upload aria-hidden="true" className="size-4" />
            {hint}
          </span>
        </div>
      )}
    </div>
  );
}
