"use client";

import { memo, useCallback, useState } from "react";
import { Button } from "@/components/ui/button";
import { Textarea } from "@/components/ui/textarea";
import { translated } from "@/engine/form/form-texts";
import { directionOf } from "@/engine/form/translate-form";
import { useBuilder } from "../builder/builder-context";
import { languageName } from "../languages/language-names";
import type { DraftText } from "./draft-texts";

type TranslationTableProps = {
  texts: readonly DraftText[];
  from: string;
  to: string;
  missingOnly: boolean;
};

/** So many rows are drawn at a time: a dropdown can have 10,000 options. */
const STEP = 100;

export function TranslationTable({ texts, from, to, missingOnly }: TranslationTableProps) {
  const { run } = useBuilder();
  const [most, setMost] = useState(STEP);
  // What was missing when the list was opened stays in it while it is typed.
  const [missing] = useState(
    () => new Set(texts.flatMap((text) => (translated(text, to) === undefined ? [text.id] : []))),
  );
  const listed = missingOnly ? texts.filter(({ id }) => missing.has(id)) : texts;
  const change = useCallback(
    ({ owner, place }: DraftText, text: string) =>
      run({ type: "translate", owner, place, language: to, text }),
    [run, to],
  );
  if (listed.length === 0) return <p className="py-6 text-center text-muted">Everything is translated.</p>;
  return (
    <div className="grid gap-2">
      <div aria-hidden="true" className="grid grid-cols-2 gap-3 font-medium text-muted text-xs">
        <span>{languageName(from, "en")}</span>
        <span>{languageName(to, "en")}</span>
      </div>
      <ul aria-label={`Texts in ${languageName(to, "en")}`} className="grid gap-3">
        {listed.slice(0, most).map((text, index, all) => (
          <TranslationRow
            key={text.id}
            text={text}
            heading={all[index - 1]?.group === text.group ? null : text.group}
            value={translated(text, to) ?? ""}
            from={from}
            to={to}
            onChange={change}
          />
        ))}
      </ul>
      {listed.length > most && (
        <Button variant="ghost" onClick={() => setMost(most + STEP * 5)}>
          Show more ({listed.length - most} left)
        </Button>
      )}
    </div>
  );
}

type TranslationRowProps = {
  text: DraftText;
  heading: string | null;
  value: string;
  from: string;
  to: string;
  onChange: (text: DraftText, said: string) => void;
};

const TranslationRow = memo(
  function TranslationRow({ text, heading, value, from, to, onChange }: TranslationRowProps) {
    return (
      <li className="grid gap-1">
        {heading !== null && <h3 className="border-t pt-2 font-semibold text-sm text-strong">{heading}</h3>}
        <div className="grid grid-cols-2 items-start gap-3">
          <div className="min-w-0 py-1.5">
            <p className="text-muted text-xs">{text.what}</p>
            <p lang={from} dir={directionOf(from)} className="whitespace-pre-wrap break-words">
              {text.text}
            </p>
          </div>
          <Textarea
            aria-label={`${text.what} of ${text.group}: ${text.text}`}
            lang={to}
            dir={directionOf(to)}
            rows={1}
            className="mt-3 min-h-9"
            value={value}
            onChange={(event) => onChange(text, event.target.value)}
          />
        </div>
      </li>
    );
  },
  (before, after) =>
    before.value === after.value &&
    before.text.text === after.text.text &&
    before.heading === after.heading &&
    before.to === after.to &&
    before.from === after.from,
);
