"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { sentenceOf } from "@/components/failures/sentence-of";
import { isAppClientError, useTRPC } from "@/components/trpc";
import { toast } from "@/components/ui/toast";
import type { Variables } from "@/contracts/value";
import type { Proof } from "./use-proof";

type SaveSettings = {
  publicId: string;
  pass: string | undefined;
  /** Under which it was saved before. */
  savedKey: string | undefined;
  takeProof: (wish?: { fresh: boolean }) => Promise<Proof>;
};

/** Saving what is filled in so far: the first time gives a link, later times keep it. */
export function useSave({ publicId, pass, takeProof, ...before }: SaveSettings) {
  const trpc = useTRPC();
  const save = useMutation(trpc.links.save.mutationOptions());
  const [savedKey, setSavedKey] = useState(before.savedKey);
  const [saved, setSaved] = useState<{ url: string; expiresAt: Date } | null>(null);
  const [saving, setSaving] = useState(false);

  const keep = async (values: Variables, key: string | undefined, fresh: boolean) => {
    const proof = key === undefined ? await takeProof({ fresh }) : { challenge: "", proof: "" };
    return save.mutateAsync({ publicId, pass, values, ...proof, savedKey: key });
  };
  const saveNow = async (values: Variables) => {
    setSaving(true);
    try {
      const kept = await keep(values, savedKey, false).catch((error: unknown) => {
        // The link of before has run out, or the challenge was used for it: once more, as for the first time.
        const code = isAppClientError(error) ? error.data?.appCode : undefined;
        if (code !== "CONFLICT" && !(code === "GONE" && savedKey !== undefined)) throw error;
        return keep(values, undefined, true);
      });
      const url = `${window.location.origin}/f/${publicId}#saved=${kept.savedKey}`;
      if (kept.savedKey === savedKey) toast.success("Saved");
      else setSaved({ url, expiresAt: kept.expiresAt });
      setSavedKey(kept.savedKey);
      window.history.replaceState(null, "", `#saved=${kept.savedKey}`);
    } catch (error) {
      toast.error("It was not saved", { description: sentenceOf(error) });
    } finally {
      setSaving(false);
    }
  };
  return { saveNow, saving, savedKey, saved, closeSaved: () => setSaved(null) };
}
