"use client";

import { useEditor } from "./editor-context";
import { renameModel } from "./model-edits";

const quiet =
  "-mx-2 w-[calc(100%+1rem)] field-sizing-content resize-none rounded-sm bg-transparent px-2 py-1 outline-none hover:bg-hover focus-visible:bg-panel focus-visible:outline-2 focus-visible:outline-focus";

/** Name and description of the model, typed in place. */
export function ModelHeading() {
  const { state, edit } = useEditor();
  const { name, description } = state.model;
  return (
    <div className="grid shrink-0">
      <textarea
        aria-label="Name of the decision"
        rows={1}
        maxLength={200}
        value={name}
        placeholder="Untitled decision"
        onChange={({ target }) =>
          edit((model) => renameModel(model, target.value.replaceAll("\n", " ")), "name")
        }
        className={`${quiet} font-semibold text-strong text-xl`}
      />
      <textarea
        aria-label="Description"
        rows={1}
        maxLength={2000}
        value={description ?? ""}
        placeholder="Add a description"
        onChange={({ target }) =>
          edit((model) => ({ ...model, description: target.value || undefined }), "description")
        }
        className={`${quiet} text-default text-sm`}
      />
    </div>
  );
}
