"use client";

import { useEffect, useState } from "react";
import { Autosave, type AutosaveOptions, type SaveStatus } from "./autosave";

type Options<Draft> = Omit<AutosaveOptions<Draft>, "onStatus">;

/** Autosave for as long as the screen is there. Leaving the page with unsaved changes asks first. */
export function useAutosave<Draft>(draft: Draft, options: Omit<Options<Draft>, "draft">) {
  const [status, setStatus] = useState<SaveStatus>({ kind: "saved" });
  const [autosave] = useState(() => new Autosave<Draft>({ ...options, draft, onStatus: setStatus }));
  useEffect(() => autosave.change(draft), [autosave, draft]);
  useEffect(() => {
    const again = () => void autosave.flush();
    const ask = (event: BeforeUnloadEvent) => {
      if (!autosave.isSaved) event.preventDefault();
    };
    window.addEventListener("online", again);
    window.addEventListener("beforeunload", ask);
    return () => {
      window.removeEventListener("online", again);
      window.removeEventListener("beforeunload", ask);
      autosave.close();
    };
  }, [autosave]);
  return { status, autosave };
}
