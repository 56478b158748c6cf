import { baseKeymap, chainCommands, exitCode, toggleMark } from "prosemirror-commands";
import { history, redo, undo } from "prosemirror-history";
import { inputRules, textblockTypeInputRule, wrappingInputRule } from "prosemirror-inputrules";
import { keymap } from "prosemirror-keymap";
import { Node } from "prosemirror-model";
import { liftListItem, sinkListItem, splitListItem } from "prosemirror-schema-list";
import { type Command, EditorState } from "prosemirror-state";
import type { Value } from "@/contracts/value";
import { richTextOf } from "@/engine/form/rich-text-value";
import { documentSchema } from "./document-schema";

const { nodes, marks } = documentSchema;

const insertBreak: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(nodes.hardBreak.create()).scrollIntoView());
  return true;
};

/** "- ", "1. ", "# " and "> " at the beginning of a line. */
const typed = inputRules({
  rules: [
    wrappingInputRule(/^\s*[-*]\s$/, nodes.bulletList),
    wrappingInputRule(/^\s*1[.)]\s$/, nodes.orderedList),
    wrappingInputRule(/^\s*>\s$/, nodes.blockquote),
    textblockTypeInputRule(/^(#{1,2})\s$/, nodes.heading, ([, signs = "#"]) => ({ level: signs.length + 1 })),
  ],
});

/** Selecting all is left to the browser: it selects the text, while a selection of the whole document can leave no list. */
const { "Mod-a": _, ...usualKeys } = baseKeymap;

/** Tab is not among them: it leads on to the next field. */
const keys = keymap({
  "Mod-b": toggleMark(marks.bold),
  "Mod-i": toggleMark(marks.italic),
  "Mod-e": toggleMark(marks.code),
  "Mod-z": undo,
  "Mod-y": redo,
  "Mod-Shift-z": redo,
  "Mod-]": sinkListItem(nodes.listItem),
  "Mod-[": liftListItem(nodes.listItem),
  "Shift-Enter": chainCommands(exitCode, insertBreak),
  Enter: splitListItem(nodes.listItem),
});

export function editorStateOf(value: Value | undefined): EditorState {
  return EditorState.create({
    doc: documentNode(value),
    plugins: [typed, keys, keymap(usualKeys), history()],
  });
}

/** The document to edit; an empty one for what cannot be read. */
function documentNode(value: Value | undefined): Node {
  const document = richTextOf(value ?? null);
  const empty = nodes.doc.create(null, nodes.paragraph.create());
  return document === null ? empty : Node.fromJSON(documentSchema, document);
}
