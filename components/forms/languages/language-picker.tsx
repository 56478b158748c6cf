"use client";

import { Languages } from "lucide-react";
import { Select } from "@/components/ui/select";
import { languageName } from "./language-names";
import type { FormLanguage } from "./use-form-language";

/** Each language by its own name, so that who cannot read the others finds it. */
export function LanguagePicker({ language, languages, choose }: Omit<FormLanguage, "definition">) {
  return (
    <div className="flex justify-end">
      <Select
        aria-label="Language"
        className="w-auto max-w-full"
        options={languages.map((tag) => ({
          value: tag,
          label: languageName(tag),
          icon: <Languages aria-hidden="true" className="size-4" />,
        }))}
        value={language}
        onValueChange={choose}
      />
    </div>
  );
}
