"use client";

import type { EditorState } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { Toolbar } from "radix-ui";
import { type EditorAction, editorActions, historyActions } from "./editor-actions";
import { LinkButton } from "./link-button";
import { toolClass } from "./tool-class";

type EditorToolbarProps = { view: EditorView; state: EditorState };

/** One stop of the Tab key; arrows go from button to button. */
export function EditorToolbar({ view, state }: EditorToolbarProps) {
  const run = ({ run: command }: EditorAction) => {
    command(state, view.dispatch, view);
    view.focus();
  };
  return (
    <Toolbar.Root
      aria-label="Text style"
      className="flex flex-wrap items-center border-b bg-sunken px-0.5 py-0.5"
    >
      {editorActions.map((group) => (
        <div key={group[0]?.label} className="flex border-e">
          {group.map((action) => (
            <Tool key={action.label} action={action} state={state} onPress={() => run(action)} />
          ))}
        </div>
      ))}
      <LinkButton view={view} state={state} />
      {historyActions.map((action) => (
        <Tool
          key={action.label}
          action={action}
          state={state}
          disabled={!action.run(state)}
          onPress={() => run(action)}
        />
      ))}
    </Toolbar.Root>
  );
}

type ToolProps = { action: EditorAction; state: EditorState; disabled?: boolean; onPress: () => void };

function Tool({ action, state, disabled, onPress }: ToolProps) {
  const { label, icon: Icon, shortcut, isOn } = action;
  return (
    <Toolbar.Button
      type="button"
      aria-label={label}
      aria-pressed={isOn?.(state)}
      title={shortcut ? `${label} (${shortcut})` : label}
      disabled={disabled}
      className={toolClass}
      // The selection in the text must not be lost to the button.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      <Icon aria-hidden="true" />
    </Toolbar.Button>
  );
}
