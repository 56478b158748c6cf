"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { FileReference } from "@/contracts/form";
import { useFormEnvironment } from "./form-environment";

/** A file on its way, or one that did not arrive. */
export type Upload = { id: number; file: File; share: number; error: string | null };

/** The same limit stands in server/features/files. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;

/** Sends files one after the other and hands each on as soon as it has arrived. */
export function useUploads(onArrived: (reference: FileReference) => void) {
  const { uploadFile } = useFormEnvironment();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const controllers = useRef(new Map<number, AbortController>());
  const counter = useRef(0);
  const arrived = useRef(onArrived);
  useEffect(() => {
    arrived.current = onArrived;
  });

  const change = useCallback((id: number, patch: Partial<Upload>) => {
    setUploads((all) => all.map((upload) => (upload.id === id ? { ...upload, ...patch } : upload)));
  }, []);
  const remove = useCallback((id: number) => {
    controllers.current.get(id)?.abort();
    controllers.current.delete(id);
    setUploads((all) => all.filter((upload) => upload.id !== id));
  }, []);

  const send = useCallback(
    async ({ id, file }: Upload) => {
      if (file.size > MAX_FILE_BYTES) {
        change(id, { error: "Larger than 10 MB. Make it smaller and try again." });
        return;
      }
      if (!uploadFile) return;
      const controller = new AbortController();
      controllers.current.set(id, controller);
      try {
        const onProgress = (share: number) => change(id, { share });
        const reference = await uploadFile(file, { onProgress, signal: controller.signal });
        remove(id);
        arrived.current(reference);
      } catch (error) {
        const message = error instanceof Error ? error.message : "It did not arrive.";
        if (!controller.signal.aborted) change(id, { error: message });
      }
    },
    [uploadFile, change, remove],
  );

  const add = (files: readonly File[]) => {
    const added = files.map((file) => ({ id: counter.current++, file, share: 0, error: null }));
    setUploads((all) => [...all, ...added]);
    for (const upload of added) void send(upload);
  };
  const retry = (upload: Upload) => {
    change(upload.id, { error: null, share: 0 });
    void send(upload);
  };
  return { uploads, add, remove, retry };
}
