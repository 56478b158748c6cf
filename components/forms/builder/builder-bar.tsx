"use client";

import { Eye, GitBranch, History, Inbox, Languages, Redo2, Undo2 } from "lucide-react";
import { useParams } from "next/navigation";
import { SaveIndicator } from "@/components/drafts/save-indicator";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { LinkButton } from "@/components/ui/link-button";
import type { FormDetails } from "@/server/features/forms/get-form.schema";
import { useBuilder } from "./builder-context";
import { BuilderPresence } from "./builder-presence";
import { ExportFormMenu } from "./export-form-menu";
import { ProblemList } from "./problem-list";
import type { FormDraft } from "./use-form-draft";

type BuilderBarProps = {
  published: FormDetails["published"];
  hasChanges: boolean;
  draft: FormDraft;
  publishing: boolean;
  onPublish: () => void;
  onPreview: () => void;
  onVersions: () => void;
  onTranslations: () => void;
};

export function BuilderBar({ published, hasChanges, draft, publishing, ...act }: BuilderBarProps) {
  const { state, undo, redo, rulesOpen, showRules } = useBuilder();
  const params = useParams<{ tenant: string; formId: string }>();
  const rules = state.draft.rules.length;
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
      <BuilderPresence onPlace={draft.setPlace} />
      <div className="ml-auto flex flex-wrap items-center justify-end gap-x-2 gap-y-1">
        <ProblemList />
        <Button variant="ghost" aria-pressed={rulesOpen} onClick={() => showRules(!rulesOpen)}>
          <GitBranch aria-hidden="true" />
          <span className="max-md:sr-only">{rules === 0 ? "Rules" : `Rules (${rules})`}</span>
        </Button>
        <IconButton icon={Languages} label="Translations" onClick={act.onTranslations} />
        <IconButton icon={History} label="Versions" onClick={act.onVersions} />
        <ExportFormMenu formId={params.formId} />
        {published && (
          <LinkButton variant="ghost" href={`/${params.tenant}/forms/${params.formId}/answers`}>
            <Inbox aria-hidden="true" />
            <span className="max-md:sr-only">Answers</span>
          </LinkButton>
        )}
        <Button variant="ghost" onClick={act.onPreview}>
          <Eye aria-hidden="true" />
          <span className="max-md:sr-only">Preview</span>
        </Button>
        {published && !hasChanges && (
          <LinkButton
            href={`/${params.tenant}/processes?${new URLSearchParams({ form: params.formId, name: state.draft.title })}`}
          >
            Use in a process
          </LinkButton>
        )}
        <Button
          variant="primary"
          loading={publishing}
          disabled={published !== null && !hasChanges}
          onClick={act.onPublish}
        >
          {published && !hasChanges ? "Published" : `Publish version ${number}`}
        </Button>
      </div>
    </div>
  );
}
