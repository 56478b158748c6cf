"use client";

import { X } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import { useEditorActions, useEditorState } from "./editor-context";
import { FlowPanel } from "./flow-panel";
import { GroupPanel } from "./group-panel";
import { PropertyPanel } from "./property-panel";
import { TypeMenu } from "./type-menu";
import { countSteps } from "./use-clipboard";

/** The settings of what is selected: beside the drawing, or over the whole screen of a phone. */
export function SidePanel({ narrow }: { narrow: boolean }) {
  const { definition, selection, gathered } = useEditorState();
  const { select } = useEditorActions();
  const element =
    selection?.kind === "element" ? definition.elements.find(({ id }) => id === selection.id) : undefined;
  const flow =
    selection?.kind === "flow" ? definition.flows.find(({ id }) => id === selection.id) : undefined;
  const several = gathered.size > 1;
  if (!element && !flow && !several) return null;
  const title = element ? (
    <TypeMenu key={element.id} element={element} />
  ) : several ? (
    countSteps(gathered.size)
  ) : (
    "Connection"
  );
  const content = element ? (
    <PropertyPanel key={`${element.id} ${element.type}`} element={element} />
  ) : flow ? (
    <FlowPanel flow={flow} />
  ) : (
    <GroupPanel />
  );
  if (narrow) {
    return (
      <Sheet open onOpenChange={(open) => !open && select(null)}>
        <SheetContent title={title}>{content}</SheetContent>
      </Sheet>
    );
  }
  return (
    <aside aria-label="Settings" className="flex w-90 shrink-0 animate-slide-in flex-col border-l bg-panel">
      <header className="flex items-center gap-2 px-4 pt-3 pb-2">
        <h2 className="min-w-0 flex-1 font-semibold text-base">{title}</h2>
        <IconButton icon={X} size="sm" label="Close settings" onClick={() => select(null)} />
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto px-4 pt-1 pb-6">{content}</div>
    </aside>
  );
}
