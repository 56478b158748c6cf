"use client";

import { Save } from "lucide-react";
import { useState } from "react";
import { sentenceOf } from "@/components/failures/sentence-of";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast";
import type { Scenario } from "@/contracts/scenario";
import { elementTitle } from "@/engine/elements/element-title";
import { inList } from "@/engine/elements/in-list";
import { expectationOf } from "@/engine/scenario/run-path";
import { useRun } from "./try-out-context";
import { useScenarioMutations } from "./use-scenario-mutations";

/** Keeps the run as a scenario: what was done, and the way it went as what is expected. */
export function SaveScenario() {
  const { run, scope } = useRun();
  const { course } = scope.tryOut;
  const [open, setOpen] = useState(false);
  const [name, setName] = useState("");
  const { save } = useScenarioMutations(scope.processId);
  if (!course) return null;
  const expected = expectationOf(run);
  const submit = () => {
    const scenario: Scenario = {
      ...course.beginning,
      name: name.trim(),
      inputs: course.inputs.slice(0, course.at),
      expected,
    };
    save.mutate(
      { processId: scope.processId, scenario },
      {
        onSuccess: () => {
          setOpen(false);
          setName("");
          toast.success(`“${scenario.name}” is kept`, {
            description: "It runs with the other scenarios before the process is published.",
          });
        },
      },
    );
  };
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button size="sm">
          <Save aria-hidden="true" />
          Save as scenario
        </Button>
      </DialogTrigger>
      <DialogContent
        title="Save as scenario"
        description="It keeps what you have done and the way the process went. Before you publish, it is done again and compared."
        footer={
          <>
            <DialogClose asChild>
              <Button>Cancel</Button>
            </DialogClose>
            <Button
              variant="primary"
              type="submit"
              form="save-scenario"
              disabled={name.trim() === ""}
              loading={save.isPending}
            >
              Save
            </Button>
          </>
        }
      >
        <form
          id="save-scenario"
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            event.stopPropagation();
            submit();
          }}
        >
          <Field label="Name" error={save.error ? sentenceOf(save.error) : undefined} required>
            <Input
              maxLength={120}
              placeholder="Rejected by finance"
              value={name}
              onChange={({ target }) => setName(target.value)}
            />
          </Field>
          <p className="text-muted text-sm">{expectationInWords(expected, titleOf(run.graph))}</p>
        </form>
      </DialogContent>
    </Dialog>
  );
}

const titleOf = (graph: ReturnType<typeof useRun>["run"]["graph"]) => (id: string) => {
  const node = graph.nodes.get(id);
  return `“${node ? elementTitle(node.element) : id}”`;
};

function expectationInWords(
  { status, path = [], waitingAt = [] }: Scenario["expected"],
  title: (id: string) => string,
): string {
  const way = `It comes to ${path.length} ${path.length === 1 ? "step" : "steps"}`;
  if (status === "completed") return `Expected: ${way} and is complete.`;
  if (status === "terminated") return `Expected: ${way} and ends early.`;
  const places = inList([...new Set(waitingAt)].map(title), "and");
  return status === "failed"
    ? `Expected: ${way} and fails at ${places}.`
    : `Expected: ${way} and waits at ${places || "an event"}.`;
}
