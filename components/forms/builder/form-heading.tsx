"use client";

import { useBuilder } from "./builder-context";

const quiet =
  "-mx-2 w-[calc(100%+1rem)] field-sizing-content resize-none rounded-sm bg-transparent px-2 py-1 outline-none hover:bg-hover focus-visible:bg-panel focus-visible:outline-2 focus-visible:outline-focus";

/** Title and description, typed in place. */
export function FormHeading() {
  const { state, run } = useBuilder();
  const { title, description } = state.draft;
  return (
    <div className="grid gap-1 md:px-3">
      <textarea
        aria-label="Form title"
        rows={1}
        maxLength={200}
        value={title}
        placeholder="Untitled form"
        onChange={(event) =>
          run({ type: "changeForm", patch: { title: event.target.value.replaceAll("\n", " ") } })
        }
        className={`${quiet} font-semibold text-2xl text-strong`}
      />
      <textarea
        aria-label="Form description"
        rows={1}
        maxLength={2000}
        value={description ?? ""}
        placeholder="Add a description"
        onChange={(event) => run({ type: "changeForm", patch: { description: event.target.value } })}
        className={`${quiet} text-default`}
      />
    </div>
  );
}
