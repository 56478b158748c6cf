"use client";

import { Direction } from "radix-ui";
import { type FormEvent, useEffect, useId, useRef } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import type { Locale } from "@/components/ui/default-locale";
import { LocaleProvider, useLocale } from "@/components/ui/locale-provider";
import type { FormDefinition } from "@/contracts/form";
import { directionOf } from "@/engine/form/translate-form";
import { ErrorSummary } from "./error-summary";
import { blocksOf, FormBlock } from "./form-block";
import { type FormEnvironment, FormEnvironmentProvider } from "./form-environment";
import { FormSlot } from "./form-slot";
import type { FormViewProps } from "./form-view-props";
import { FormWordsProvider, useFormWords } from "./languages/form-words-context";
import { LanguagePicker } from "./languages/language-picker";
import { useFormLanguage } from "./languages/use-form-language";
import { PageButtons } from "./pages/page-buttons";
import { PageProgress } from "./pages/page-progress";
import { usePaging } from "./pages/use-paging";
import { useFormSession } from "./use-form-session";

const nothing: FormEnvironment = {};

/**
 * A form as people fill it in or read it, in their language. The builder's preview, starts, tasks and public pages all show
 * forms with this.
 */
export function FormView(props: FormViewProps) {
  const reading = useFormLanguage(props.definition, props.language);
  const { definition, language, languages } = reading;
  const direction = directionOf(language);
  const locale = useLocale();
  return (
    <LocaleProvider locale={inLanguage(locale, language)}>
      <Direction.Provider dir={direction}>
        <div lang={language} dir={direction} className="grid min-w-0 gap-3">
          {languages.length > 1 && props.language === undefined && <LanguagePicker {...reading} />}
          <FormWordsProvider language={language}>
            <FormBody {...props} definition={definition} language={language} />
          </FormWordsProvider>
        </div>
      </Direction.Provider>
    </LocaleProvider>
  );
}

/** Dates and numbers as the language writes them; the reader's own way of it where that is the same language. */
function inLanguage(locale: Locale, language: string): Locale {
  const isSame = locale.language.split("-", 1)[0] === language.split("-", 1)[0];
  return isSame ? locale : { ...locale, language };
}

function FormBody(props: FormViewProps) {
  const { definition, mode = "edit", environment = nothing, actions, submitLabel } = props;
  const words = useFormWords();
  const locale = useLocale();
  const prefix = useId();
  const summaryPlace = useRef<HTMLDivElement>(null);
  const session = useFormSession(props, props.timeZone ?? locale.timeZone);
  const { refusals, summary: lines } = session;
  const paging = usePaging(session, mode);
  const anchorOf = (key: string) => `${prefix}${key}`;
  useEffect(() => {
    if (refusals > 0) summaryPlace.current?.focus();
  }, [refusals]);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const pressed = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
    const button = pressed instanceof HTMLButtonElement ? pressed : null;
    if (!paging.isLast) return paging.goOn();
    void session.submit({ button: button?.value || null, check: !button?.formNoValidate });
  };
  const body = (
    <>
      {props.showTitle && <FormTitle definition={definition} />}
      {paging.isStepped && <PageProgress paging={paging} />}
      {lines.length > 0 && (
        <ErrorSummary ref={summaryPlace} lines={lines} anchorOf={anchorOf} onGo={paging.show} />
      )}
      {session.store.pages.map(({ key, fields }, index) => (
        <div
          key={key ?? ""}
          hidden={!paging.isShown(index)}
          ref={index === paging.current ? paging.place : undefined}
          tabIndex={-1}
          className="grid min-w-0 grid-cols-1 gap-5 outline-none empty:hidden"
        >
          {blocksOf(fields).map((block, _, blocks) => (
            <FormBlock key={block[0]?.key} alone={blocks.length === 1}>
              {block.map((field) => (
                <FormSlot
                  key={field.key}
                  store={session.store}
                  field={field}
                  anchor={anchorOf(field.key)}
                  readOnly={mode === "read"}
                  onChange={session.change}
                  onLeave={session.leave}
                />
              ))}
            </FormBlock>
          ))}
        </div>
      ))}
    </>
  );
  const layout = cn("@container grid min-w-0 gap-5", props.className);
  return (
    <FormEnvironmentProvider value={environment}>
      {mode === "read" ? (
        <div data-slot="form-view" className={layout}>
          {body}
        </div>
      ) : (
        <form
          data-slot="form-view"
          method="post"
          noValidate
          aria-label={definition.title}
          className={layout}
          onSubmit={submit}
        >
          {body}
          {props.onSubmit && (
            <fieldset disabled={session.sending} className="contents">
              <div
                className={cn(
                  "flex flex-wrap items-center gap-2 pt-1",
                  paging.isStepped ? "@max-lg:*:flex-1" : "@max-lg:grid",
                  props.stickyActions && "sticky -bottom-6 z-10 -mb-6 border-t bg-raised pt-3 pb-6",
                )}
              >
                {paging.isStepped && <PageButtons paging={paging} />}
                {paging.isLast &&
                  (actions ?? (
                    <Button type="submit" variant="primary" size="lg" loading={session.sending}>
                      {submitLabel ?? words.submit}
                    </Button>
                  ))}
              </div>
            </fieldset>
          )}
        </form>
      )}
    </FormEnvironmentProvider>
  );
}

function FormTitle({ definition }: { definition: FormDefinition }) {
  return (
    <div className="grid gap-1">
      <h2 className="font-semibold text-xl">{definition.title}</h2>
      {definition.description && <p className="whitespace-pre-wrap text-muted">{definition.description}</p>}
    </div>
  );
}
