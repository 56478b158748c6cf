"use client";

import { createContext, type ReactNode, useContext } from "react";

const PlaceContext = createContext<HTMLElement | null>(null);

/** Lists and menus that open inside hang in this element instead of the page's body, and so get its look. */
export function PortalPlace({ place, children }: { place: HTMLElement | null; children: ReactNode }) {
  return <PlaceContext value={place}>{children}</PlaceContext>;
}

/** Where to hang what floats; undefined: in the page's body. */
export function usePortalPlace(): HTMLElement | undefined {
  return useContext(PlaceContext) ?? undefined;
}
