"use client";

/** The language in which somebody wants to read forms, kept by the browser: forms have no account of their readers. */
const KEY = "stepwell-form-language";

const listeners = new Set<() => void>();

export const rememberedLanguage = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  /** What was chosen, then what the browser is set to; one text, so that it can be compared. */
  read(): string {
    return [stored(), ...navigator.languages].filter((tag) => tag !== null).join(" ");
  },
  /** Before the browser has a say. */
  none: () => "",
  choose(language: string): void {
    try {
      localStorage.setItem(KEY, language);
    } catch {
      chosen = language;
    }
    for (const listener of listeners) listener();
  },
};

/** For as long as the page is open, where the browser keeps nothing. */
let chosen: string | null = null;

function stored(): string | null {
  try {
    return localStorage.getItem(KEY) ?? chosen;
  } catch {
    return chosen;
  }
}
