"use client";

import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import type { Variables } from "@/contracts/value";

/** Values to try expressions with, such as those of a recent request. */
export type SampleSource = { id: string; label: string; hint?: string; read: () => Promise<Variables> };

/** Where samples come from; the best comes first. */
export type Samples = { key: string; list: () => Promise<readonly SampleSource[]> };

type SamplesState = {
  samples: Samples;
  /** Null: the best that there is. */
  chosen: string | null;
  choose: (id: string) => void;
  /** What somebody typed in place of a sample's value, by name. */
  typed: Readonly<Record<string, string>>;
  type: (name: string, text: string) => void;
};

const none: Samples = { key: "none", list: async () => [] };

const SamplesContext = createContext<SamplesState>({
  samples: none,
  chosen: null,
  choose: () => undefined,
  typed: {},
  type: () => undefined,
});

/** All expressions inside are tried with the same sample. */
export function SamplesProvider({ samples, children }: { samples: Samples; children: ReactNode }) {
  const [chosen, choose] = useState<string | null>(null);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const value = useMemo(
    () => ({
      samples,
      chosen,
      choose,
      typed,
      type: (name: string, text: string) => setTyped((now) => withText(now, name, text)),
    }),
    [samples, chosen, typed],
  );
  return <SamplesContext value={value}>{children}</SamplesContext>;
}

export function useSamples(): SamplesState {
  return useContext(SamplesContext);
}

function withText(typed: Readonly<Record<string, string>>, name: string, text: string) {
  const { [name]: _before, ...others } = typed;
  return text.trim() === "" ? others : { ...others, [name]: text };
}
