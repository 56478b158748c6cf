"use client";

import { Languages } from "lucide-react";
import { useMemo, useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { EmptyState } from "@/components/ui/empty-state";
import { SearchSelect } from "@/components/ui/search-select";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "@/components/ui/tabs";
import { toast } from "@/components/ui/toast";
import { defaultLanguage } from "@/contracts/form-language";
import { useBuilder } from "../builder/builder-context";
import { commonLanguages, languageName } from "../languages/language-names";
import { countMissing, draftTexts } from "./draft-texts";
import { TranslationTable } from "./translation-table";

type TranslationsSheetProps = { open: boolean; onOpenChange: (open: boolean) => void };

/** Every text of the form beside its translation. What is missing is shown to readers in the form's own language. */
export function TranslationsSheet({ open, onOpenChange }: TranslationsSheetProps) {
  return (
    <Sheet open={open} onOpenChange={onOpenChange}>
      <SheetContent
        title="Translations"
        description="People see the form in their own language. What is not translated stays as it is."
        size="xl"
      >
        {open && <TranslationsPanel />}
      </SheetContent>
    </Sheet>
  );
}

function TranslationsPanel() {
  const { state, run, undo } = useBuilder();
  const { language = defaultLanguage, languages } = state.draft;
  const [chosen, setChosen] = useState(languages[0] ?? "");
  const [missingOnly, setMissingOnly] = useState(false);
  const shown = languages.includes(chosen) ? chosen : (languages[0] ?? null);
  // Not deferred: what is typed would be taken back until it comes.
  const texts = useMemo(() => draftTexts(state.draft), [state.draft]);
  const add = (tag: string) => {
    run({ type: "setLanguages", language, languages: [...languages, tag] });
    setChosen(tag);
  };
  const remove = (tag: string) => {
    run({ type: "setLanguages", language, languages: languages.filter((one) => one !== tag) });
    toast.info(`${languageName(tag, "en")} was taken away`, { undo });
  };
  const free = commonLanguages.filter((tag) => tag !== language && !languages.includes(tag));
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-end gap-3">
        <LanguageField
          label="Written in"
          value={language}
          among={commonLanguages.filter((tag) => !languages.includes(tag))}
          onChange={(tag) => run({ type: "setLanguages", language: tag, languages })}
        />
        <LanguageField label="Add a language" value={null} among={free} onChange={add} />
      </div>
      {shown === null ? (
        <EmptyState title="Only in one language" icon={Languages}>
          Add a language to translate the form. Readers get it by themselves, and can choose another.
        </EmptyState>
      ) : (
        <Tabs value={shown} onValueChange={setChosen}>
          <TabsList aria-label="Language">
            {languages.map((tag) => (
              <TabsTrigger key={tag} value={tag}>
                {languageName(tag, "en")} <MissingBadge missing={countMissing(texts, tag)} />
              </TabsTrigger>
            ))}
          </TabsList>
          <TabsContent value={shown} className="grid gap-4">
            <div className="flex flex-wrap items-center gap-3">
              <Checkbox checked={missingOnly} onCheckedChange={(on) => setMissingOnly(on === true)}>
                Only what is missing
              </Checkbox>
              <Button size="sm" variant="ghost" className="ml-auto" onClick={() => remove(shown)}>
                Take {languageName(shown, "en")} away
              </Button>
            </div>
            <TranslationTable
              key={`${shown} ${missingOnly}`}
              texts={texts}
              from={language}
              to={shown}
              missingOnly={missingOnly}
            />
          </TabsContent>
        </Tabs>
      )}
    </div>
  );
}

function MissingBadge({ missing }: { missing: number }) {
  if (missing === 0) return <Badge tone="success">complete</Badge>;
  return <Badge tone="warning">{missing} missing</Badge>;
}

type LanguageFieldProps = {
  label: string;
  value: string | null;
  among: readonly string[];
  onChange: (tag: string) => void;
};

function LanguageField({ label, value, among, onChange }: LanguageFieldProps) {
  const listed = value === null || among.includes(value) ? among : [value, ...among];
  const options = listed.map((tag) => ({
    value: tag,
    label: languageName(tag, "en"),
    hint: languageName(tag),
  }));
  return (
    <div className="grid min-w-48 flex-1 gap-1.5">
      <span aria-hidden="true" className="font-medium text-sm text-strong">
        {label}
      </span>
      <SearchSelect
        aria-label={label}
        options={options}
        value={value}
        onValueChange={(tag) => tag !== null && onChange(tag)}
        searchLabel="Search languages"
        placeholder="Choose…"
      />
    </div>
  );
}
