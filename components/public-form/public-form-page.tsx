"use client";

import { useMutation } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { sentenceOf } from "@/components/failures/sentence-of";
import { useFormLanguage } from "@/components/forms/languages/use-form-language";
import { useTRPC } from "@/components/trpc";
import { defaultLocale } from "@/components/ui/default-locale";
import { LocaleProvider } from "@/components/ui/locale-provider";
import { toast } from "@/components/ui/toast";
import { directionOf } from "@/engine/form/translate-form";
import type { AnswerReceipt, OpenForm, PublicForm } from "@/server/features/links/public-form.schema";
import { ClosedView } from "./closed-view";
import { FillInForm } from "./fill-in-form";
import { PublicFrame } from "./public-frame";
import { ReceiptView } from "./receipt-view";
import { ReportHeight } from "./report-height";
import { SignInView } from "./sign-in-view";
import { UnlockForm } from "./unlock-form";
import { urlValues } from "./url-values";

type PublicFormPageProps = {
  publicId: string;
  /** What stands there for somebody of whom nothing is known but cookies. */
  first: PublicForm;
  parameters: Readonly<Record<string, string | string[] | undefined>>;
  isEmbedded?: boolean;
};

/** Everything that can stand at a public address: the form, its receipt, or why there is none. */
export function PublicFormPage({ publicId, first, parameters, isEmbedded = false }: PublicFormPageProps) {
  const { page, pass, savedKey, unlock } = usePublicForm(publicId, first, isEmbedded);
  const [receipt, setReceipt] = useState<AnswerReceipt | null>(null);
  const locale = { ...defaultLocale, timeZone: page.timeZone };
  const urlFields = page.state === "open" ? page.urlFields : none;
  const fromUrl = useMemo(() => urlValues(urlFields, parameters), [urlFields, parameters]);
  return (
    <LocaleProvider locale={locale}>
      <ReportHeight publicId={publicId}>
        <PublicFrame tenantName={page.tenantName} isEmbedded={isEmbedded}>
          {page.state === "closed" && <ClosedView {...page} />}
          {page.state === "signIn" && (
            <SignInView title={page.title} publicId={publicId} isEmbedded={isEmbedded} />
          )}
          {page.state === "password" && <UnlockForm publicId={publicId} onPass={unlock} />}
          {receipt && <ReceiptView {...receipt} />}
          {page.state === "open" && !receipt && (
            <div className="grid gap-6">
              <Heading page={page} />
              <FillInForm
                key={page.challenge.token}
                {...{ publicId, page, pass, savedKey, fromUrl }}
                onReceipt={setReceipt}
              />
            </div>
          )}
        </PublicFrame>
      </ReportHeight>
    </LocaleProvider>
  );
}

const none: readonly string[] = [];

/** What the form says about itself is said in the reader's language. */
function Heading({ page }: { page: OpenForm }) {
  const form = page.form ?? { schemaVersion: 1, title: page.title, fields: [] };
  const { definition, language } = useFormLanguage(form);
  const title = page.title === form.title ? definition.title : page.title;
  const description = page.description === form.description ? definition.description : page.description;
  return (
    <div lang={language} dir={directionOf(language)} className="grid gap-1.5">
      <h1 className="text-pretty break-words font-semibold text-2xl">{title}</h1>
      {description && <p className="whitespace-pre-wrap break-words text-muted">{description}</p>}
    </div>
  );
}

/** The page as it is with what only the browser knows: the password's pass, and the secret of what was saved. */
function usePublicForm(publicId: string, first: PublicForm, isEmbedded: boolean) {
  const trpc = useTRPC();
  const { mutateAsync: open } = useMutation(trpc.links.open.mutationOptions());
  const [page, setPage] = useState(first);
  const [pass, setPass] = useState<string>();
  const [savedKey, setSavedKey] = useState<string>();
  useEffect(() => {
    const key = keyInAddress();
    if (key === undefined) return;
    setSavedKey(key);
    if (first.state === "open") open({ publicId, savedKey: key, isEmbedded }).then(setPage, showNotLoaded);
  }, [open, publicId, first, isEmbedded]);
  const unlock = async (given: string) => {
    setPage(await open({ publicId, pass: given, savedKey, isEmbedded }));
    setPass(given);
  };
  return { page, pass, savedKey, unlock };
}

const showNotLoaded = (error: unknown) =>
  toast.error("What you saved did not load", { description: `${sentenceOf(error)} Load the page again.` });

/** It stands after the #, which browsers send to nobody. */
const keyInAddress = () => new URLSearchParams(window.location.hash.slice(1)).get("saved") ?? undefined;
