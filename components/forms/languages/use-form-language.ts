"use client";

import { useSyncExternalStore } from "react";
import type { FormDefinition } from "@/contracts/form";
import { bestLanguage, languagesOf, translateForm } from "@/engine/form/translate-form";
import { rememberedLanguage } from "./remembered-language";

export type FormLanguage = {
  definition: FormDefinition;
  language: string;
  /** To choose from; one where the form has no other. */
  languages: readonly string[];
  choose: (language: string) => void;
};

/** The form in the language of its reader: as chosen before, else as their browser is set, else the form's own. */
export function useFormLanguage(definition: FormDefinition, fixed?: string): FormLanguage {
  const wanted = useSyncExternalStore(
    rememberedLanguage.subscribe,
    rememberedLanguage.read,
    rememberedLanguage.none,
  );
  const language = bestLanguage(definition, fixed === undefined ? wanted.split(" ") : [fixed]);
  return {
    definition: translateForm(definition, language),
    language,
    languages: languagesOf(definition),
    choose: rememberedLanguage.choose,
  };
}
