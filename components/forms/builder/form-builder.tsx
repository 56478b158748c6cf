"use client";

import { closestCenter, DndContext, DragOverlay, useDndContext, useDroppable } from "@dnd-kit/core";
import { type ReactNode, useId, useState } from "react";
import { ConflictNotice } from "@/components/drafts/conflict-notice";
import type { FormDetails } from "@/server/features/forms/get-form.schema";
import { BuilderBar } from "./builder-bar";
import { BuilderProvider } from "./builder-context";
import { Canvas } from "./canvas";
import { FieldPalette, paletteItems } from "./field-palette";
import { PreviewDialog } from "./preview-dialog";
import { RulesSheet, SettingsPanel, SettingsSheet } from "./settings-panel";
import { useBuilderKeys } from "./use-builder-keys";
import { useBuilderState } from "./use-builder-state";
import { useDrop } from "./use-drop";
import { useFormDraft } from "./use-form-draft";
import { VersionsSheet } from "./versions-sheet";

const noKeys: readonly string[] = [];

/** Builds a form: the canvas is the form itself, settings stand beside the selected field, every edit is saved. */
export function FormBuilder({ form }: { form: FormDetails }) {
  const [fixedKeys, setFixedKeys] = useState(form.published?.keys ?? noKeys);
  const { builder, definition, load, paletteAt, closePalette } = useBuilderState(form.draft, fixedKeys);
  const draft = useFormDraft(form, definition, load);
  const { sensors, onDragEnd } = useDrop(builder);
  const [preview, setPreview] = useState(false);
  const [versions, setVersions] = useState(false);
  useBuilderKeys(builder);
  const { published, hasChanges } = draft;
  if (published && published.keys !== fixedKeys) setFixedKeys(published.keys);
  const dndId = useId();
  return (
    <BuilderProvider value={builder}>
      <DndContext id={dndId} sensors={sensors} collisionDetection={closestCenter} onDragEnd={onDragEnd}>
        <div className="flex h-full flex-col">
          <h1 className="sr-only">{definition.title || "Untitled form"}</h1>
          <BuilderBar
            published={published}
            hasChanges={hasChanges}
            status={draft.status}
            publishing={draft.publish.isPending}
            onPublish={() => draft.publish.mutate()}
            onPreview={() => setPreview(true)}
            onVersions={() => setVersions(true)}
          />
          {draft.status.kind === "conflict" && (
            <ConflictNotice
              message={draft.status.message}
              onLoadTheirs={() => void draft.loadTheirs()}
              onKeepMine={() => void draft.keepMine()}
            />
          )}
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
      <PreviewDialog definition={definition} open={preview} onOpenChange={setPreview} />
      <VersionsSheet
        formId={form.id}
        open={versions}
        onOpenChange={setVersions}
        onRestored={() => void draft.loadTheirs()}
      />
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
