"use client";

import { createContext, type ReactNode, useContext } from "react";

/** A name that an expression can use here, with what people call it. */
export type AvailableName = { name: string; label: string };

const NamesContext = createContext<readonly AvailableName[]>([]);

export function AvailableNamesProvider({
  names,
  children,
}: {
  names: readonly AvailableName[];
  children: ReactNode;
}) {
  return <NamesContext value={names}>{children}</NamesContext>;
}

export function useAvailableNames(): readonly AvailableName[] {
  return useContext(NamesContext);
}
