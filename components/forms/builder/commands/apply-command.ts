import type { Draft } from "../draft";
import { type AddField, addField } from "./add-field";
import { type AddRule, addRule } from "./add-rule";
import { type ChangeField, changeField } from "./change-field";
import { type ChangeForm, changeForm } from "./change-form";
import { type ChangeLabel, changeLabel } from "./change-label";
import { type ChangeRule, changeRule } from "./change-rule";
import { type DuplicateField, duplicateField } from "./duplicate-field";
import { type MoveField, moveField } from "./move-field";
import { type PasteFields, pasteFields } from "./paste-fields";
import { type RemoveField, removeField } from "./remove-field";
import { type RemoveFields, removeFields } from "./remove-fields";
import { type RemoveRule, removeRule } from "./remove-rule";
import { type RenameKey, renameKey } from "./rename-key";
import { type SetLanguages, setLanguages } from "./set-languages";
import { ownerMark, type Translate, translate } from "./translate";

/** Everything that can be done to a form in the builder. */
export type Command =
  | AddField
  | RemoveField
  | RemoveFields
  | PasteFields
  | DuplicateField
  | MoveField
  | ChangeField
  | ChangeLabel
  | RenameKey
  | ChangeForm
  | AddRule
  | ChangeRule
  | RemoveRule
  | SetLanguages
  | Translate;

type Handlers = {
  [Type in Command["type"]]: (draft: Draft, command: Extract<Command, { type: Type }>) => Draft;
};

const handlers: Handlers = {
  addField,
  removeField,
  removeFields,
  pasteFields,
  duplicateField,
  moveField,
  changeField,
  changeLabel,
  renameKey,
  changeForm,
  addRule,
  changeRule,
  removeRule,
  setLanguages,
  translate,
};

/** The draft after a command; the very same draft when there was nothing to do. */
export function applyCommand<Type extends Command["type"]>(
  draft: Draft,
  command: Extract<Command, { type: Type }>,
): Draft {
  const type: Type = command.type as Type;
  return handlers[type](draft, command);
}

/** Commands with the same mark, one soon after the other, are undone together: a word typed, not its letters. */
export function mergeMark(command: Command): string | null {
  switch (command.type) {
    case "changeLabel":
      return `label ${command.id}`;
    case "changeField":
      return `${Object.keys(command.patch).sort().join(" ")} ${command.id}`;
    case "changeRule":
      return `${Object.keys(command.patch).join(" ")} ${command.id}`;
    case "translate":
      return `translate ${command.language} ${ownerMark(command.owner)} ${command.place}`;
    case "changeForm":
      return Object.keys(command.patch).sort().join(" ");
    default:
      return null;
  }
}
