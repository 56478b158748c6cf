"use client";

import { Undo2 } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { ElementOf } from "@/contracts/process";
import { elementTitle } from "@/engine/elements/element-title";
import { performersOf } from "@/engine/instance/performers";
import type { OpenPlace } from "../open-places";
import { useRun } from "../try-out-context";

type SendBackActionProps = { place: OpenPlace; task: ElementOf<"userTask">; member: string };

/** Sends the task back to one that is done already; nothing where that is not possible. */
export function SendBackAction({ place, task, member }: SendBackActionProps) {
  const { run, scope } = useRun();
  const targets = (task.returnTo ?? []).flatMap((id) => {
    const element = run.graph.nodes.get(id)?.element;
    return element && performersOf(run.state, id).length > 0
      ? [{ value: id, label: elementTitle(element) }]
      : [];
  });
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const [comment, setComment] = useState("");
  const [error, setError] = useState<string>();
  const to = chosen ?? targets[0]?.value;
  if (to === undefined || place.token.round !== undefined) return null;
  if (!open) {
    return (
      <Button variant="ghost" size="sm" className="justify-self-start" onClick={() => setOpen(true)}>
        <Undo2 aria-hidden="true" />
        Send back…
      </Button>
    );
  }
  const send = () => {
    const text = comment.trim();
    if (text === "") return setError("Say what has to be changed.");
    const { token, nth } = place;
    const step = scope.tryOut.act({
      kind: "sendBack",
      element: token.element,
      ...(nth > 1 && { nth }),
      member,
      to,
      comment: text,
    });
    setError(step.ok ? undefined : step.message);
  };
  return (
    <div className="grid gap-3 rounded-md border p-3">
      <Field label="Send back to">
        <Select options={targets} value={to} onValueChange={setChosen} />
      </Field>
      <Field label="What has to be changed" error={error} required>
        <Textarea rows={2} value={comment} onChange={({ target }) => setComment(target.value)} />
      </Field>
      <Button size="sm" className="justify-self-start" onClick={send}>
        Send back
      </Button>
    </div>
  );
}
