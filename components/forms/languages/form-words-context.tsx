"use client";

import { createContext, type ReactNode, useContext } from "react";
import { type FormWords, formWords } from "./form-words";

const WordsContext = createContext<FormWords>(formWords("en"));

export function FormWordsProvider({ language, children }: { language: string; children: ReactNode }) {
  return <WordsContext value={formWords(language)}>{children}</WordsContext>;
}

/** What the renderer says, in the language of the form in sight. */
export function useFormWords(): FormWords {
  return useContext(WordsContext);
}
