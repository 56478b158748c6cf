"use client";

import { useEffect, useMemo, useRef } from "react";
import type { Samples } from "@/components/expressions/samples-context";
import type { FormDefinition } from "@/contracts/form";
import { exampleValues } from "@/engine/form/example-values";

/** What expressions of a form are tried with: values that somebody could fill in. */
export function useFormSamples(formId: string, { fields }: FormDefinition): Samples {
  const latest = useRef(fields);
  useEffect(() => {
    latest.current = fields;
  }, [fields]);
  const { length } = fields;
  return useMemo(
    () => ({
      key: `${formId} ${length}`,
      list: async () => [
        { id: "example", label: "example values", read: async () => exampleValues(latest.current) },
      ],
    }),
    [formId, length],
  );
}
