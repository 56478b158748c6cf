import {
  Bold,
  Code,
  Heading2,
  Heading3,
  Italic,
  List,
  ListOrdered,
  type LucideIcon,
  Quote,
  Redo2,
  Strikethrough,
  Undo2,
} from "lucide-react";
import { lift, setBlockType, toggleMark, wrapIn } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import type { MarkType, NodeType } from "prosemirror-model";
import { liftListItem, wrapInList } from "prosemirror-schema-list";
import type { Command, EditorState } from "prosemirror-state";
import { documentSchema } from "./document-schema";

/** A button of the toolbar. */
export type EditorAction = {
  label: string;
  icon: LucideIcon;
  shortcut?: string;
  run: Command;
  /** Whether it is in force where the cursor stands; absent: it is no state. */
  isOn?: (state: EditorState) => boolean;
};

const { nodes, marks } = documentSchema;

/** Whether the selection has the mark, or what is typed next will. */
export function hasMark(state: EditorState, mark: MarkType): boolean {
  const { from, to, empty, $from } = state.selection;
  if (!empty) return state.doc.rangeHasMark(from, to, mark);
  return (state.storedMarks ?? $from.marks()).some(({ type }) => type === mark);
}

/** Whether the selection touches such a part, or stands in one. */
function isIn(state: EditorState, type: NodeType, attrs: Readonly<Record<string, unknown>> = {}): boolean {
  const { from, to } = state.selection;
  let found = false;
  state.doc.nodesBetween(from, to, (node) => {
    const fits = Object.entries(attrs).every(([name, value]) => node.attrs[name] === value);
    found ||= node.type === type && fits;
    return !found;
  });
  return found;
}

const mark = (type: MarkType): Pick<EditorAction, "run" | "isOn"> => ({
  run: toggleMark(type),
  isOn: (state) => hasMark(state, type),
});

const heading = (level: 2 | 3): Pick<EditorAction, "run" | "isOn"> => {
  const isOn = (state: EditorState) => isIn(state, nodes.heading, { level });
  const run: Command = (state, dispatch, view) => {
    const to = isOn(state) ? setBlockType(nodes.paragraph) : setBlockType(nodes.heading, { level });
    return to(state, dispatch, view);
  };
  return { isOn, run };
};

const list = (type: NodeType): Pick<EditorAction, "run" | "isOn"> => {
  const isOn = (state: EditorState) => isIn(state, type);
  const run: Command = (state, dispatch, view) =>
    (isOn(state) ? liftListItem(nodes.listItem) : wrapInList(type))(state, dispatch, view);
  return { isOn, run };
};

const quote: Pick<EditorAction, "run" | "isOn"> = {
  isOn: (state) => isIn(state, nodes.blockquote),
  run: (state, dispatch, view) =>
    (isIn(state, nodes.blockquote) ? lift : wrapIn(nodes.blockquote))(state, dispatch, view),
};

/** In the order of the toolbar, group by group. */
export const editorActions: readonly (readonly EditorAction[])[] = [
  [
    { label: "Bold", icon: Bold, shortcut: "Ctrl+B", ...mark(marks.bold) },
    { label: "Italic", icon: Italic, shortcut: "Ctrl+I", ...mark(marks.italic) },
    { label: "Strikethrough", icon: Strikethrough, ...mark(marks.strike) },
    { label: "Code", icon: Code, shortcut: "Ctrl+E", ...mark(marks.code) },
  ],
  [
    { label: "Heading", icon: Heading2, ...heading(2) },
    { label: "Subheading", icon: Heading3, ...heading(3) },
  ],
  [
    { label: "Bulleted list", icon: List, ...list(nodes.bulletList) },
    { label: "Numbered list", icon: ListOrdered, ...list(nodes.orderedList) },
    { label: "Quotation", icon: Quote, ...quote },
  ],
];

export const historyActions: readonly EditorAction[] = [
  { label: "Undo typing", icon: Undo2, shortcut: "Ctrl+Z", run: undo },
  { label: "Redo typing", icon: Redo2, shortcut: "Ctrl+Shift+Z", run: redo },
];
