"use client";

import { useState } from "react";
import { sentenceOf } from "@/components/failures/sentence-of";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { SavedScenario } from "@/server/features/scenarios/scenarios.schema";
import { useTryOutScope } from "./try-out-context";
import { useScenarioMutations } from "./use-scenario-mutations";

export function RenameScenario({ saved, onClose }: { saved: SavedScenario; onClose: () => void }) {
  const { processId } = useTryOutScope();
  const [name, setName] = useState(saved.scenario.name);
  const { rename } = useScenarioMutations(processId);
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title="Rename the scenario"
        footer={
          <>
            <DialogClose asChild>
              <Button>Cancel</Button>
            </DialogClose>
            <Button
              variant="primary"
              type="submit"
              form="rename-scenario"
              disabled={name.trim() === ""}
              loading={rename.isPending}
            >
              Rename
            </Button>
          </>
        }
      >
        <form
          id="rename-scenario"
          onSubmit={(event) => {
            event.preventDefault();
            event.stopPropagation();
            rename.mutate({ scenarioId: saved.id, name: name.trim() }, { onSuccess: onClose });
          }}
        >
          <Field label="Name" error={rename.error ? sentenceOf(rename.error) : undefined} required>
            <Input maxLength={120} value={name} onChange={({ target }) => setName(target.value)} />
          </Field>
        </form>
      </DialogContent>
    </Dialog>
  );
}
