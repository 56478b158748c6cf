"use client";

import { Command } from "cmdk";
import { Search } from "lucide-react";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import type { FieldType } from "@/contracts/form";
import { type PaletteGroup, paletteGroups } from "../field-view";
import { fieldViews } from "../fields/registry";
import { useBuilder } from "./builder-context";
import { rankFieldType } from "./rank-field-type";

/** Every type with what it is for, in the order of the registry. */
export const paletteItems = Object.entries(fieldViews).map(([type, view]) => ({
  type: type as FieldType,
  label: view.label,
  description: view.description,
  icon: view.icon,
  keywords: [...view.keywords],
  group: view.group,
}));

/** The same by heading. */
export const paletteSections = (Object.keys(paletteGroups) as PaletteGroup[]).map((group) => ({
  heading: paletteGroups[group],
  items: paletteItems.filter((item) => item.group === group),
}));

/** All field types, found by typing; opened by "/", "Add field" and the plus between fields. */
export function FieldPalette({ at, onClose }: { at: number | null; onClose: () => void }) {
  const { insert } = useBuilder();
  const choose = (type: FieldType) => {
    onClose();
    insert(type, at ?? undefined);
  };
  return (
    <Dialog open={at !== null} onOpenChange={(open) => !open && onClose()}>
      <DialogContent title="Add a field" size="md" onCloseAutoFocus={(event) => event.preventDefault()}>
        <Command label="Field types" filter={rankFieldType}>
          <div className="control mb-2 flex h-9 items-center gap-2 px-2.5 pointer-coarse:h-11">
            <Search aria-hidden="true" className="size-4 shrink-0 text-muted" />
            <Command.Input
              autoFocus
              placeholder="Search field types"
              className="w-full bg-transparent text-base outline-none max-md:text-lg"
            />
          </div>
          <Command.List className="max-h-96 overflow-y-auto">
            <Command.Empty className="py-8 text-center text-muted">No field type fits.</Command.Empty>
            {paletteSections.map(({ heading, items }) => (
              <Command.Group
                key={heading}
                heading={heading}
                className="**:[[cmdk-group-heading]]:px-2 **:[[cmdk-group-heading]]:pt-3 **:[[cmdk-group-heading]]:pb-1 **:[[cmdk-group-heading]]:font-medium **:[[cmdk-group-heading]]:text-muted **:[[cmdk-group-heading]]:text-xs"
              >
                {items.map((item) => (
                  <PaletteRow key={item.type} item={item} onChoose={choose} />
                ))}
              </Command.Group>
            ))}
          </Command.List>
        </Command>
      </DialogContent>
    </Dialog>
  );
}

type PaletteRowProps = { item: (typeof paletteItems)[number]; onChoose: (type: FieldType) => void };

function PaletteRow({ item, onChoose }: PaletteRowProps) {
  const { type, label, description, icon: Icon, keywords } = item;
  return (
    <Command.Item
      value={label}
      keywords={[...keywords, description]}
      onSelect={() => onChoose(type)}
      className="menu-row min-h-12 gap-3"
    >
      <Icon aria-hidden="true" className="size-4.5 shrink-0 text-accent-text" />
      <span className="grid">
        <span className="font-medium text-strong">{label}</span>
        <span className="text-muted text-sm">{description}</span>
      </span>
    </Command.Item>
  );
}
