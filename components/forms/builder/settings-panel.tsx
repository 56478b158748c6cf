"use client";

import { X } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import { useIsNarrow } from "@/components/ui/use-is-narrow";
import { fieldView } from "../fields/registry";
import { RulesPanel } from "../rules/rules-panel";
import { useBuilder } from "./builder-context";
import { findEntry } from "./draft";
import { FieldSettings } from "./field-settings";
import { PalettePanel } from "./palette-panel";

/** Beside the canvas on a desktop: the selected field's settings, or the field types while none is selected. */
export function SettingsPanel() {
  const { state, select, rulesOpen, showRules } = useBuilder();
  const entry = findEntry(state.draft, state.selected);
  if (rulesOpen) {
    return (
      <section aria-label="Rules" className="p-4">
        <div className="flex items-center gap-2 pb-3">
          <h2 className="flex-1 font-semibold text-base">Rules</h2>
          <IconButton icon={X} label="Close rules" size="sm" onClick={() => showRules(false)} />
        </div>
        <RulesPanel />
      </section>
    );
  }
  if (!entry) return <PalettePanel />;
  const view = fieldView(entry.field.type);
  return (
    <section aria-label="Field settings" className="p-4">
      <div className="flex items-center gap-2 pb-4">
        <view.icon aria-hidden="true" className="size-4 text-accent-text" />
        <h2 className="flex-1 font-semibold text-base">{view.label}</h2>
        <IconButton icon={X} label="Close settings" size="sm" onClick={() => select(null)} />
      </div>
      <FieldSettings key={entry.id} entry={entry} />
    </section>
  );
}

/** The rules on a phone, over the canvas. */
export function RulesSheet() {
  const { rulesOpen, showRules } = useBuilder();
  const narrow = useIsNarrow("(width < 64rem)");
  return (
    <Sheet open={rulesOpen && narrow} onOpenChange={(open) => showRules(open)}>
      <SheetContent title="Rules" size="md">
        <RulesPanel />
      </SheetContent>
    </Sheet>
  );
}

/** The same settings on a phone, over the canvas. */
export function SettingsSheet() {
  const { state, settingsOpen, setSettingsOpen } = useBuilder();
  const entry = findEntry(state.draft, state.selected);
  return (
    <Sheet open={settingsOpen && entry !== undefined} onOpenChange={setSettingsOpen}>
      <SheetContent title={entry ? fieldView(entry.field.type).label : ""} size="md">
        {entry && <FieldSettings key={entry.id} entry={entry} />}
      </SheetContent>
    </Sheet>
  );
}
