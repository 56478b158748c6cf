"use client";

import dynamic from "next/dynamic";

/** As large as the empty editor, so that nothing moves when it comes. */
function EditorPlace() {
  return <div aria-hidden="true" className="control h-34 animate-pulse bg-sunken" />;
}

/** Only a form with such a field loads the editor. */
export const RichTextControl = dynamic(
  () => import("./rich-text-editor").then((file) => file.RichTextEditor),
  {
    ssr: false,
    loading: EditorPlace,
  },
);
