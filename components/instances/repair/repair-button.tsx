"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { InstanceDetail, TokenView } from "@/server/features/instances/get-instance.schema";
import { RepairSheet } from "./repair-sheet";

/** Opens what can be done about a place, for those who may. */
export function RepairButton({ instance, token }: { instance: InstanceDetail; token: TokenView }) {
  const [open, setOpen] = useState(false);
  const element = instance.definition.elements.find(({ id }) => id === token.element);
  if (!instance.canRepair || !element) return null;
  return (
    <>
      <Button size="sm" variant={token.incident ? "secondary" : "ghost"} onClick={() => setOpen(true)}>
        Repair…
      </Button>
      {open && <RepairSheet {...{ instance, token, element }} onClose={() => setOpen(false)} />}
    </>
  );
}
