"use client";

import { createContext, type ReactNode, useContext, useSyncExternalStore } from "react";
import { type Person, PresenceStore } from "./presence-store";

const PresenceContext = createContext<PresenceStore>(new PresenceStore());

type PresenceProviderProps = { store: PresenceStore; children: ReactNode };

export function PresenceProvider({ store, children }: PresenceProviderProps) {
  return <PresenceContext value={store}>{children}</PresenceContext>;
}

/** Everybody else who has the draft open. */
export function usePeople(): readonly Person[] {
  const store = useContext(PresenceContext);
  return useSyncExternalStore(store.subscribe, store.all, store.all);
}

/** Those who are at an element or a field. */
export function usePeopleAt(place: string): readonly Person[] {
  const store = useContext(PresenceContext);
  const read = () => store.at(place);
  return useSyncExternalStore(store.subscribe, read, read);
}
