"use client";

import { ArrowRight, Unplug } from "lucide-react";
import { Combobox } from "@/components/ui/combobox";
import { IconButton } from "@/components/ui/icon-button";
import type { Flow } from "@/contracts/process";
import { elementTitle } from "@/engine/elements/element-title";
import { possibleTargets, redirectFlow, removeFlow } from "../commands/connect";
import { PanelSection } from "../panels/parts/panel-section";
import { ConnectMenu } from "./connect-menu";
import { useEditorActions, useEditorState } from "./editor-context";

/** Where an element leads: each way can go elsewhere or be taken away, and new ones added. */
export function WaysOut({ element }: { element: string }) {
  const { definition } = useEditorState();
  const ways = definition.flows.filter((flow) => flow.source === element);
  return (
    <PanelSection title="Leads to">
      {ways.length === 0 && <p className="text-muted text-sm">Nothing follows yet.</p>}
      {ways.map((flow) => (
        <Way key={flow.id} flow={flow} />
      ))}
      <ConnectMenu element={element} />
    </PanelSection>
  );
}

function Way({ flow }: { flow: Flow }) {
  const { definition } = useEditorState();
  const { edit } = useEditorActions();
  const target = definition.elements.find((element) => element.id === flow.target);
  const title = target ? elementTitle(target) : "nowhere";
  const options = [...(target ? [target] : []), ...possibleTargets(definition, flow.source)].map(
    (element) => ({
      value: element.id,
      label: elementTitle(element),
    }),
  );
  return (
    <div className="flex items-center gap-2">
      <ArrowRight aria-hidden="true" className="size-4 shrink-0 text-muted" />
      <Combobox
        aria-label={`Leads to ${title}`}
        className="flex-1"
        options={options}
        value={flow.target}
        onValueChange={(next) => next && edit((current) => redirectFlow(current, flow.id, next))}
        searchLabel="Search steps"
      />
      <IconButton
        icon={Unplug}
        label={`Disconnect from ${title}`}
        onClick={() => edit((current) => removeFlow(current, flow.id))}
      />
    </div>
  );
}
