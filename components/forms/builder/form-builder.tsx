"use client";

import { closestCenter, DndContext, DragOverlay, useDndContext, useDroppable } from "@dnd-kit/core";
import { type ReactNode, useEffect, useId, useState } from "react";
import { ConflictNotice } from "@/components/drafts/conflict-notice";
import { SamplesProvider } from "@/components/expressions/samples-context";
import { PresenceProvider } from "@/components/presence/presence-context";
import type { FormDetails } from "@/server/features/forms/get-form.schema";
import { TranslationsSheet } from "../translations/translations-sheet";
import { BuilderBar } from "./builder-bar";
import { BuilderProvider } from "./builder-context";
import { Canvas } from "./canvas";
import { FieldPalette, paletteItems } from "./field-palette";
import { PreviewDialog } from "./preview-dialog";
import { PublishFormDialog } from "./publish-form-dialog";
import { RulesSheet, SettingsPanel, SettingsSheet } from "./settings-panel";
import { useBuilderKeys } from "./use-builder-keys";
import { useBuilderState } from "./use-builder-state";
import { useDrop } from "./use-drop";
import { useFieldClipboard } from "./use-field-clipboard";
import { useFormDraft } from "./use-form-draft";
import { useFormSamples } from "./use-form-samples";
import { VersionsSheet } from "./versions-sheet";

const noKeys: readonly string[] = [];

/** Builds a form: the canvas is the form itself, settings stand beside the selected field, every edit is saved. */
export function FormBuilder({ form }: { form: FormDetails }) {
  const [fixedKeys, setFixedKeys] = useState(form.published?.keys ?? noKeys);
  const { builder, definition, receive, paletteAt, closePalette } = useBuilderState(form.draft, fixedKeys);
  const draft = useFormDraft(form, definition, builder.state.arrivals);
  useEffect(() => draft.feed.connect(receive), [draft.feed, receive]);
  const { sensors, onDragEnd } = useDrop(builder);
  const [preview, setPreview] = useState(false);
  const [versions, setVersions] = useState(false);
  const [translating, setTranslating] = useState(false);
  useBuilderKeys(builder);
  useFieldClipboard(builder);
  const { published, hasChanges } = draft;
  const [publishing, setPublishing] = useState(false);
  /** The first version changes nothing for anybody, so nothing is asked. */
  const publish = () => (published ? setPublishing(true) : draft.publish.mutate({ note: "", confirmed: [] }));
  if (published && published.keys !== fixedKeys) setFixedKeys(published.keys);
  const dndId = useId();
  const samples = useFormSamples(form.id, definition);
  return (
    <BuilderProvider value={builder}>
      <PresenceProvider store={draft.people}>
        <SamplesProvider samples={samples}>
          <DndContext id={dndId} sensors={sensors} collisionDetection={closestCenter} onDragEnd={onDragEnd}>
            <div className="flex h-full flex-col">
              <h1 className="sr-only">{definition.title || "Untitled form"}</h1>
              <BuilderBar
                published={published}
                hasChanges={hasChanges}
                draft={draft}
                publishing={draft.publish.isPending}
                onPublish={publish}
                onPreview={() => setPreview(true)}
                onVersions={() => setVersions(true)}
                onTranslations={() => setTranslating(true)}
              />
              <ConflictNotice conflicts={draft.conflicts} onChoose={draft.choose} />
              <div className="flex min-h-0 flex-1">
                <CanvasPlace>
                  <Canvas />
                </CanvasPlace>
                <aside
                  aria-label="Settings"
                  className="w-88 shrink-0 overflow-y-auto border-l bg-panel max-lg:hidden"
                >
                  <SettingsPanel />
                </aside>
              </div>
            </div>
            <PaletteOverlay />
          </DndContext>
          <FieldPalette at={paletteAt} onClose={closePalette} />
          <SettingsSheet />
          <RulesSheet />
          <TranslationsSheet open={translating} onOpenChange={setTranslating} />
          <PreviewDialog formId={form.id} definition={definition} open={preview} onOpenChange={setPreview} />
          {publishing && published && (
            <PublishFormDialog
              formId={form.id}
              published={published}
              definition={definition}
              draft={draft}
              onClose={() => setPublishing(false)}
            />
          )}
          <VersionsSheet
            formId={form.id}
            open={versions}
            onOpenChange={setVersions}
            onRestored={() => draft.sync.lookAgain()}
          />
        </SamplesProvider>
      </PresenceProvider>
    </BuilderProvider>
  );
}

/** Takes what is dropped beside all fields, which also makes an empty form a place to drop on. */
function CanvasPlace({ children }: { children: ReactNode }) {
  const { setNodeRef } = useDroppable({ id: "canvas" });
  return (
    <div ref={setNodeRef} className="min-w-0 flex-1 overflow-y-auto bg-page">
      {children}
    </div>
  );
}

/** What hangs on the pointer while a type is dragged in. */
function PaletteOverlay() {
  const { active } = useDndContext();
  const item = paletteItems.find((candidate) => active?.id === `palette ${candidate.type}`);
  return (
    <DragOverlay dropAnimation={null}>
      {item && (
        <span className="flex h-9 items-center gap-2 rounded-sm bg-raised px-2.5 text-sm text-strong shadow-float">
          <item.icon aria-hidden="true" className="size-4 text-accent-text" />
          {item.label}
        </span>
      )}
    </DragOverlay>
  );
}
