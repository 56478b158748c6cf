"use client";

import { useEffect, useRef } from "react";
import { useUploads } from "@/components/forms/use-uploads";
import type { FileReference } from "@/contracts/form";
import type { Value } from "@/contracts/value";
import { filesOf } from "@/engine/form/file-list";

type FileListProps = { value: Value | undefined; maxFiles: number; onChange: (value: Value) => void };

/** The files of a field with those on their way, and how many more there is room for. */
export function useFileList({ value, maxFiles, onChange }: FileListProps) {
  const files = filesOf(value);
  const latest = useRef<FileReference[]>(files);
  useEffect(() => {
    latest.current = files;
  });
  const { uploads, add, remove, retry } = useUploads((reference) => {
    latest.current = [...latest.current, reference];
    onChange(latest.current);
  });
  const room = maxFiles - files.length - uploads.length;
  return {
    files,
    uploads,
    room,
    add: (added: readonly File[]) => add(added.slice(0, room)),
    removeFile: (file: FileReference) => onChange(files.filter((other) => other.id !== file.id)),
    removeUpload: remove,
    retry,
  };
}
