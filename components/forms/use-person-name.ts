"use client";

import { useEffect, useState } from "react";
import { useFormEnvironment } from "./form-environment";

/** The name behind a member's id, once it is known. */
export function usePersonName(memberId: string | null): string | undefined {
  const { findPeople } = useFormEnvironment();
  const [found, setFound] = useState<{ memberId: string; name: string } | null>(null);
  useEffect(() => {
    if (!memberId || !findPeople) return;
    let current = true;
    findPeople([memberId]).then(
      ([person]) => current && person && setFound({ memberId, name: person.name }),
      () => undefined, // The name is an ornament; who cannot be asked for it stays unknown.
    );
    return () => {
      current = false;
    };
  }, [memberId, findPeople]);
  return found?.memberId === memberId ? found?.name : undefined;
}
