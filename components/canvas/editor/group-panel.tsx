"use client";

import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalSpaceAround,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalSpaceAround,
  Copy,
  type LucideIcon,
  Trash2,
} from "lucide-react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { toast } from "@/components/ui/toast";
import { elementTitle } from "@/engine/elements/element-title";
import { copyElements } from "../clipboard/copy-elements";
import { type Alignment, alignElements } from "../commands/align-elements";
import { PanelSection } from "../panels/parts/panel-section";
import { useCanvasView } from "./canvas-view";
import { useEditorActions, useEditorState } from "./editor-context";
import { countSteps } from "./use-clipboard";

const alignments: readonly { alignment: Alignment; label: string; icon: LucideIcon }[] = [
  { alignment: "left", label: "Align left edges", icon: AlignStartVertical },
  { alignment: "center", label: "Align centres", icon: AlignCenterVertical },
  { alignment: "right", label: "Align right edges", icon: AlignEndVertical },
  { alignment: "columns", label: "Same distance across", icon: AlignHorizontalSpaceAround },
  { alignment: "top", label: "Align upper edges", icon: AlignStartHorizontal },
  { alignment: "middle", label: "Align middles", icon: AlignCenterHorizontal },
  { alignment: "bottom", label: "Align lower edges", icon: AlignEndHorizontal },
  { alignment: "rows", label: "Same distance down", icon: AlignVerticalSpaceAround },
];

/** What can be done with several elements together. */
export function GroupPanel() {
  const { definition, gathered } = useEditorState();
  const { edit, select, removeAll } = useEditorActions();
  const { inBands } = useCanvasView();
  const elements = definition.elements.filter(({ id }) => gathered.has(id));
  const copy = async () => {
    const clip = copyElements(definition, gathered);
    try {
      await navigator.clipboard.writeText(JSON.stringify(clip));
      toast.info(`${countSteps(elements.length)} copied`);
    } catch {
      toast.error("Nothing was copied", { description: "The browser does not allow it here. Press Ctrl+C." });
    }
  };
  return (
    <div className="grid">
      <PanelSection title="Line up">
        {inBands && (
          <p className="text-muted text-sm">Lanes say where steps stand. Hide them to line steps up.</p>
        )}
        <div className="grid w-fit grid-cols-4 gap-1">
          {alignments.map(({ alignment, label, icon }) => (
            <IconButton
              key={alignment}
              icon={icon}
              label={label}
              disabled={inBands}
              onClick={() => edit((current) => alignElements(current, [...gathered], alignment))}
            />
          ))}
        </div>
      </PanelSection>
      <PanelSection title="Chosen">
        <ul className="grid gap-1 text-sm">
          {elements.map((element) => (
            <li key={element.id}>
              <Button variant="link" size="sm" onClick={() => select({ kind: "element", id: element.id })}>
                {elementTitle(element)}
              </Button>
            </li>
          ))}
        </ul>
      </PanelSection>
      <div className="flex flex-wrap gap-2 border-t pt-4">
        <Button size="sm" onClick={() => void copy()}>
          <Copy aria-hidden="true" />
          Copy
        </Button>
        <Button size="sm" variant="danger-ghost" onClick={() => removeAll(gathered)}>
          <Trash2 aria-hidden="true" />
          Delete {countSteps(elements.length)}
        </Button>
      </div>
    </div>
  );
}
