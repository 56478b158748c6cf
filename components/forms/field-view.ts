import type { LucideIcon } from "lucide-react";
import type { ComponentType } from "react";
import type { FieldOf, FieldType } from "@/contracts/form";
import type { Value } from "@/contracts/value";

/** Complaints inside a field, by the rest of their path: `[0].quantity` in line items. */
export type InnerErrors = Readonly<Record<string, string>>;

export type ControlProps<Type extends FieldType> = {
  field: FieldOf<Type>;
  /** As filled in. */
  value: Value | undefined;
  /** As the form reads it, calculations included. */
  result?: Value;
  /** Null empties the field. */
  onChange: (value: Value) => void;
  disabled?: boolean;
  innerErrors?: InnerErrors;
};

export type ReadProps<Type extends FieldType> = { field: FieldOf<Type>; value: Value };

export type SettingsProps<Type extends FieldType> = {
  field: FieldOf<Type>;
  onChange: (patch: Partial<FieldOf<Type>>) => void;
  /** What is wrong with a setting of this field, by the setting's path. */
  problems: Readonly<Record<string, string>>;
};

type OwnSettings<Type extends FieldType> = Omit<
  FieldOf<Type>,
  "type" | "key" | "label" | "help" | "required" | "showIf"
>;

/** Under which heading of the palette a type stands. */
export const paletteGroups = {
  text: "Text",
  number: "Numbers",
  time: "Date and time",
  choice: "Choices",
  people: "People and files",
  table: "Tables",
  layout: "Layout",
} as const;
export type PaletteGroup = keyof typeof paletteGroups;

export type BlockProps<Type extends FieldType> = { field: FieldOf<Type> };

/** Everything the browser knows about one field type; one per type, in `fields/`. */
export type FieldView<Type extends FieldType> = {
  /** Its name in the palette. */
  label: string;
  /** One line in the palette: what people answer with it. */
  description: string;
  icon: LucideIcon;
  group: PaletteGroup;
  /** Other words under which somebody may look for it. */
  keywords: readonly string[];
  /** What a new field is called, where that is not the type's name. */
  newLabel?: string;
  /** Settings of a new field, beside key and label. */
  initial: OwnSettings<Type>;
  /** The control is several controls, so the label names a group. */
  isGroup?: (field: FieldOf<Type>) => boolean;
  /** Nothing to fill in, so it cannot be required. */
  isComputed?: boolean;
  /** What stands under the label in the builder, and in a form where there is no `Block`. */
  Control: ComponentType<ControlProps<Type>>;
  /** Stands in the form as it is, without label, complaint or answer. */
  Block?: ComponentType<BlockProps<Type>>;
  /** In the form, but never in sight. */
  isUnseen?: boolean;
  /** How a filled-in value is shown when it cannot be changed. */
  Read: ComponentType<ReadProps<Type>>;
  /** Settings that most people need, under label and required. */
  Essentials?: ComponentType<SettingsProps<Type>>;
  /** Settings that wait under "More". */
  More?: ComponentType<SettingsProps<Type>>;
};

export type FieldViews = { readonly [Type in FieldType]: FieldView<Type> };
