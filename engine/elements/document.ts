import type { ElementEntry } from "@/engine/definition/graph";
import { writeDocumentValue } from "./document-values";
import { elementTitle } from "./element-title";

/** Characters with all values in them: some thirty pages. */
const MOST_TEXT = 60_000;
const MOST_NAME = 200;

const retry = { attempts: 3, backoffSeconds: 5 };

/**
 * Makes a PDF or DOCX file of a text with values in it. The result is a list with the one file, as a field for files has
 * it, so that a form can show it.
 */
export const document: ElementEntry<"document"> = {
  hasResult: true,
  waits: "always",

  settings: [
    {
      path: "format",
      label: "Format",
      kind: "choice",
      options: [
        { value: "pdf", label: "PDF" },
        { value: "docx", label: "Word (DOCX)" },
      ],
    },
    {
      path: "fileName",
      label: "File name",
      kind: "template",
      keepsEmpty: true,
      help: "Without its ending. Empty: the name of the step.",
    },
    {
      path: "text",
      label: "Text",
      kind: "template",
      multiline: true,
      keepsEmpty: true,
      help: "Markdown: # for headings, **bold**, lists with -, tables with |. A list of records such as {{ items }} becomes a table.",
    },
  ],

  compile(element, scope) {
    const title = elementTitle(element);
    if (element.text.trim() === "") scope.error("textMissing", `"${title}" has no text.`, "text");
    const name = scope.template("fileName", element.fileName);
    const text = scope.template("text", element.text, writeDocumentValue);
    return {
      enter(moves, token) {
        const filledName = name === null ? null : moves.fill(token, name, "its file name");
        if (filledName === null) return;
        const filled = text === null ? null : moves.fill(token, text, "its text");
        if (filled === null) return;
        if (filled.length > MOST_TEXT) {
          const size = filled.length.toLocaleString("en");
          const reason = `"${title}" would have ${size} characters; a document has at most ${MOST_TEXT.toLocaleString("en")}.`;
          return moves.fail(token, reason);
        }
        moves.emit({
          type: "effectRequested",
          token,
          element: element.id,
          request: {
            kind: "document",
            format: element.format,
            fileName: fileNameOf(filledName.trim() || title, element.format),
            text: filled,
          },
          retry,
        });
      },
    };
  },

  summary: ({ format }) => (format === "pdf" ? "Makes a PDF" : "Makes a Word file"),

  waitsFor: (_token, element) => `Making "${elementTitle(element)}"`,
};

/** What no file system takes becomes a hyphen. */
function fileNameOf(name: string, format: string): string {
  const safe = name.replace(/[\p{Cc}/\\:*?"<>|]+/gu, "-").replace(/^\.+/, "");
  return `${safe.slice(0, MOST_NAME).trim() || "Document"}.${format}`;
}
