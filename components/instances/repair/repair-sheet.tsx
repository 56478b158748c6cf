"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { sentenceOf } from "@/components/failures/sentence-of";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/radio-group";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import { Textarea } from "@/components/ui/textarea";
import { toast } from "@/components/ui/toast";
import type { Element } from "@/contracts/process";
import type { Repair } from "@/contracts/repair";
import { elementTitle } from "@/engine/elements/element-title";
import type { InstanceDetail, TokenView } from "@/server/features/instances/get-instance.schema";
import { newDraft, readRepair, repairChoices } from "./repair-draft";
import { RepairPreview } from "./repair-preview";
import { RepairSettings } from "./repair-settings";
import { SentRequest } from "./sent-request";

type RepairSheetProps = { instance: InstanceDetail; token: TokenView; element: Element; onClose: () => void };

/** What can be done about one place of a request: choose, see what will happen, say why. */
export function RepairSheet({ instance, token, element, onClose }: RepairSheetProps) {
  const formId = useId();
  const choices = repairChoices({ token, element });
  const [draft, setDraft] = useState(() => newDraft(choices[0]?.value ?? "changeVariables"));
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const repair = readRepair(draft, { token, element });
  const mutation = useRepair(onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const empty = reason.trim() === "";
    setMissing(empty);
    if (repair && !empty) mutation.mutate({ instanceId: instance.id, repair, reason });
  };
  return (
    <Sheet open onOpenChange={(open) => !open && onClose()}>
      <SheetContent
        title={`Repair “${elementTitle(element)}”`}
        description={token.reason}
        footer={
          <Button
            type="submit"
            form={formId}
            variant="primary"
            disabled={!repair}
            loading={mutation.isPending}
          >
            Repair
          </Button>
        }
      >
        <form id={formId} onSubmit={submit} className="grid gap-5">
          {token.sent && <SentRequest request={token.sent} />}
          <Field label="What to do" group>
            <RadioGroup
              cards
              options={choices}
              value={draft.choice}
              onValueChange={(value) => {
                const choice = choices.find((one) => one.value === value);
                if (choice) setDraft(newDraft(choice.value));
              }}
            />
          </Field>
          <RepairSettings
            draft={draft}
            onChange={(change) => setDraft({ ...draft, ...change })}
            definition={instance.definition}
            element={element}
            variables={instance.variables}
          />
          <Preview instanceId={instance.id} repair={repair} />
          <Field label="Reason" required error={missing ? "Say why, for the journal." : undefined}>
            <Textarea value={reason} onChange={(event) => setReason(event.target.value)} />
          </Field>
        </form>
      </SheetContent>
    </Sheet>
  );
}

function Preview({ instanceId, repair }: { instanceId: string; repair: Repair | undefined }) {
  const trpc = useTRPC();
  const query = useQuery(
    trpc.instances.previewRepair.queryOptions(
      { instanceId, repair: repair ?? { action: "changeVariables", values: {} } },
      { enabled: repair !== undefined, placeholderData: (before) => before },
    ),
  );
  if (!repair) return null;
  return (
    <RepairPreview
      lines={query.data?.possible ? query.data.lines : undefined}
      refusal={query.data?.possible === false ? query.data.reason : undefined}
      error={query.error ? sentenceOf(query.error) : undefined}
      isStale={query.isPlaceholderData}
    />
  );
}

function useRepair(onDone: () => void) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  return useMutation(
    trpc.instances.repair.mutationOptions({
      onSuccess: () => {
        toast.success("Repaired");
        onDone();
        return queries.invalidateQueries({ queryKey: trpc.instances.pathKey() });
      },
      onError: (error) => toast.error("Nothing was changed", { description: sentenceOf(error) }),
    }),
  );
}
