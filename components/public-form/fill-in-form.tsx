"use client";

import { useMutation } from "@tanstack/react-query";
import { useCallback, useMemo, useRef, useState } from "react";
import { sentenceOf } from "@/components/failures/sentence-of";
import { FormView } from "@/components/forms/form-view";
import { useFormWords } from "@/components/forms/languages/form-words-context";
import { isAppClientError, useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { FormAlert } from "@/components/ui/form-alert";
import type { FormDefinition } from "@/contracts/form";
import type { Variables } from "@/contracts/value";
import type { AnswerReceipt, Challenge, OpenForm } from "@/server/features/links/public-form.schema";
import { SavedDialog } from "./saved-dialog";
import { SavedNotice } from "./saved-notice";
import { UnseenField } from "./unseen-field";
import { useProof } from "./use-proof";
import { useSave } from "./use-save";

type FillInFormProps = {
  publicId: string;
  page: OpenForm;
  pass: string | undefined;
  savedKey: string | undefined;
  /** What the address says for hidden fields. */
  fromUrl: Variables;
  onReceipt: (receipt: AnswerReceipt) => void;
};

/** The form as people outside fill it in. */
export function FillInForm({ publicId, page, pass, fromUrl, onReceipt, ...before }: FillInFormProps) {
  const trpc = useTRPC();
  const unseen = useRef<HTMLInputElement>(null);
  const begin = useMemo(() => ({ ...page.saved?.values, ...fromUrl }), [page, fromUrl]);
  const filled = useRef<Variables>(begin);
  const { mutateAsync: open } = useMutation(trpc.links.open.mutationOptions());
  const renew = useCallback(async (): Promise<Challenge> => {
    const again = await open({ publicId, pass });
    if (again.state !== "open")
      throw new Error("This form is no longer open. Load the page again to see why.");
    return again.challenge;
  }, [open, publicId, pass]);
  const takeProof = useProof(page.challenge, renew);
  const save = useSave({ publicId, pass, takeProof, ...before });
  const answer = useMutation(trpc.links.answer.mutationOptions({ onSuccess: onReceipt }));
  const [failure, setFailure] = useState<string>();
  const [sending, setSending] = useState(false);

  const send = async (submission: Variables) => {
    setFailure(undefined);
    setSending(true);
    const website = unseen.current?.value ?? "";
    try {
      const proof = await takeProof();
      await answer.mutateAsync({ publicId, pass, submission, website, ...proof, savedKey: save.savedKey });
    } catch (error) {
      setFailure(sentenceOf(error));
      if (unseen.current) unseen.current.value = "";
    } finally {
      setSending(false);
    }
  };
  const complaints = isAppClientError(answer.error) ? answer.error.data?.fieldErrors : undefined;
  return (
    // Within another page a dialog has no more room than the form.
    <div className={cn("grid content-start gap-5", save.saved && "min-h-96")}>
      <SavedNotice saved={page.saved} isSavedGone={page.isSavedGone} />
      <FormView
        definition={page.form ?? withoutFields(page.title)}
        values={begin}
        onChange={(values) => {
          filled.current = values;
        }}
        editableFields={page.editableFields}
        hiddenFields={page.hiddenFields}
        requiredFields={page.requiredFields}
        timeZone={page.timeZone}
        errors={complaints}
        onSubmit={send}
        actions={
          <div className="grid w-full gap-3">
            <UnseenField ref={unseen} />
            <FormAlert message={failure} />
            <div className="flex flex-wrap items-center gap-2 @max-lg:*:w-full">
              <SendButton sending={sending} />
              {page.maySave && page.form !== null && (
                <Button
                  size="lg"
                  variant="ghost"
                  loading={save.saving}
                  onClick={() => save.saveNow(filled.current)}
                >
                  Save and go on later
                </Button>
              )}
            </div>
            {page.memberName !== null && (
              <p className="text-muted text-sm">You are signed in and answer as {page.memberName}.</p>
            )}
          </div>
        }
      />
      <SavedDialog saved={save.saved} onClose={save.closeSaved} />
    </div>
  );
}

/** Stands within the form, so that it speaks its language. */
function SendButton({ sending }: { sending: boolean }) {
  const words = useFormWords();
  return (
    <Button type="submit" variant="primary" size="lg" loading={sending}>
      {words.send ?? words.submit}
    </Button>
  );
}

const withoutFields = (title: string): FormDefinition => ({ schemaVersion: 1, title, fields: [] });
