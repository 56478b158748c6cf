"use client";

import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { TypesByName } from "@/engine/form/form-types";

/** A name that an expression can use here, with what people call it. */
export type AvailableName = { name: string; label: string };

type Available = { names: readonly AvailableName[]; types: TypesByName };

const AvailableContext = createContext<Available>({ names: [], types: {} });

/** What the expressions inside can name, and the types of it. */
export function AvailableNamesProvider({ names, types, children }: Available & { children: ReactNode }) {
  const value = useMemo(() => ({ names, types }), [names, types]);
  return <AvailableContext value={value}>{children}</AvailableContext>;
}

export function useAvailableNames(): Available {
  return useContext(AvailableContext);
}
