"use client";

import { useEffect, useState } from "react";
import { type GroupOption, useFormEnvironment } from "./form-environment";

/** The tenant's groups, once they are known; nothing where they cannot be asked for. */
export function useGroups(isNeeded = true): readonly GroupOption[] | null {
  const { listGroups } = useFormEnvironment();
  const [groups, setGroups] = useState<readonly GroupOption[] | null>(null);
  useEffect(() => {
    if (!isNeeded || !listGroups) return;
    let current = true;
    listGroups().then(
      (found) => current && setGroups(found),
      () => current && setGroups([]),
    );
    return () => {
      current = false;
    };
  }, [isNeeded, listGroups]);
  return groups;
}
