"use client";

import { History, Play, Redo2, Undo2 } from "lucide-react";
import type { ReactNode } from "react";
import { SaveIndicator } from "@/components/drafts/save-indicator";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import type { DecisionDetails } from "@/server/features/decisions/get-decision.schema";
import { DecisionPresence } from "./decision-presence";
import { useEditor } from "./editor-context";
import { ProblemList } from "./problem-list";
import type { DecisionDraft } from "./use-decision-draft";

type EditorBarProps = {
  published: DecisionDetails["published"];
  hasChanges: boolean;
  draft: DecisionDraft;
  publishing: boolean;
  onPublish: () => void;
  onVersions: () => void;
  onTest: () => void;
  /** More actions, such as export. */
  children?: ReactNode;
};

export function EditorBar({ published, hasChanges, draft, publishing, children, ...act }: EditorBarProps) {
  const { state, undo, redo } = useEditor();
  const number = (published?.number ?? 0) + 1;
  return (
    <div className="flex min-h-12 flex-wrap items-center gap-x-2 gap-y-1 border-b bg-panel px-3 py-1.5 md:px-4">
      <IconButton
        icon={Undo2}
        label="Undo"
        shortcut="Ctrl+Z"
        disabled={state.past.length === 0}
        onClick={undo}
      />
      <IconButton
        icon={Redo2}
        label="Redo"
        shortcut="Ctrl+Shift+Z"
        disabled={state.future.length === 0}
        onClick={redo}
      />
      {published ? (
        <Badge tone={hasChanges ? "info" : "success"}>
          {hasChanges ? `Changed since version ${published.number}` : `Version ${published.number} published`}
        </Badge>
      ) : (
        <Badge>Not published</Badge>
      )}
      <SaveIndicator {...draft} />
      <DecisionPresence onPlace={draft.setPlace} />
      <div className="ml-auto flex flex-wrap items-center justify-end gap-x-2 gap-y-1 max-md:gap-x-1">
        <ProblemList />
        <IconButton icon={History} label="Versions" onClick={act.onVersions} />
        {children}
        <Button variant="ghost" className="lg:hidden" onClick={act.onTest}>
          <Play aria-hidden="true" />
          Test
        </Button>
        <Button
          variant="primary"
          loading={publishing}
          disabled={published !== null && !hasChanges}
          onClick={act.onPublish}
        >
          {published && !hasChanges ? (
            "Published"
          ) : (
            <span>
              Publish<span className="max-md:sr-only"> version {number}</span>
            </span>
          )}
        </Button>
      </div>
    </div>
  );
}
