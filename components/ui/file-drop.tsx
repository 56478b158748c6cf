"use client";

import { Upload } from "lucide-react";
import { type DragEvent, useId, useState } from "react";
import { cn } from "./cn";
import { useFieldControl } from "./field-context";

type FileDropProps = {
  onFiles: (files: File[]) => void;
  accept?: string;
  multiple?: boolean;
  disabled?: boolean;
  /** What may be given: "PDF or image, up to 10 MB". */
  hint?: string;
  id?: string;
  className?: string;
};

/** Takes files by dropping, by the file dialog, and by the camera on a phone. Checking and sending is the caller's. */
export function FileDrop({
  onFiles,
  accept,
  multiple = false,
  disabled,
  hint,
  id,
  className,
}: FileDropProps) {
  const [over, setOver] = useState(false);
  const own = useId();
  const control = useFieldControl({ id });
  const inputId = control.id ?? own;
  const take = (list: FileList | null) => {
    const files = [...(list ?? [])];
    if (files.length > 0 && !disabled) onFiles(multiple ? files : files.slice(0, 1));
  };
  const drag = (inside: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(inside && !disabled);
  };
  return (
    <label
      data-slot="file-drop"
      htmlFor={inputId}
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={(event) => {
        drag(false)(event);
        take(event.dataTransfer.files);
      }}
      className={cn(
        "flex flex-col items-center gap-1 rounded-md border border-control border-dashed px-4 py-5 text-center transition-colors",
        "hover:bg-hover has-focus-visible:outline-2 has-focus-visible:outline-focus",
        over && "border-accent bg-accent-soft",
        disabled && "opacity-60",
        className,
      )}
    >
      <Upload aria-hidden="true" className="size-4 text-muted" />
      <span className="text-default text-sm">
        Drop {multiple ? "files" : "a file"} here or{" "}
        <span className="font-medium text-accent-text underline">choose</span>
      </span>
      {hint && <span className="text-muted text-xs">{hint}</span>}
      <input
        {...control}
        id={inputId}
        type="file"
        className="sr-only"
        accept={accept}
        multiple={multiple}
        disabled={disabled}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = "";
        }}
      />
    </label>
  );
}
