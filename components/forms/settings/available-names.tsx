"use client";

import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { ExpressionPlace, Insertable } from "@/components/expressions/expression-place";
import type { Column } from "@/contracts/form";
import { rowTypes, type TypesByName } from "@/engine/form/form-types";

type Available = { names: readonly Insertable[]; types: TypesByName };

const AvailableContext = createContext<Available>({ names: [], types: {} });

/** What the expressions inside can name, and the types of it. */
export function AvailableNamesProvider({ names, types, children }: Available & { children: ReactNode }) {
  const value = useMemo(() => ({ names, types }), [names, types]);
  return <AvailableContext value={value}>{children}</AvailableContext>;
}

const noColumns: readonly Column[] = [];

/** Where an expression of the form is typed; one in a row knows the row's other columns as well. */
export function useFormPlace(row: readonly Column[] = noColumns): ExpressionPlace {
  const available = useContext(AvailableContext);
  return useMemo(() => {
    const columns = row.map(({ key, label }) => ({ path: key, label: label || key }));
    const names = [...columns, ...available.names];
    const scope = {
      types: { ...available.types, ...rowTypes(row) },
      labels: Object.fromEntries(names.map(({ path, label }) => [path, label])),
      offered: new Set(names.map(({ path }) => path)),
    };
    return { scope, names };
  }, [available, row]);
}
