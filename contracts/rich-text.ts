/**
 * Text with headings, lists, emphasis and links as a JSON document, in the shape that ProseMirror writes. Never HTML: what this
 * schema does not name cannot be kept, and what is kept is drawn as elements. Size and depth are bounded before
 * anything walks a document by recursion, since a sender decides how deep it goes.
 */
import { z } from "zod";

export const richTextLimits = { characters: 20_000, nodes: 5_000, depth: 20, href: 2_000 };

/** Addresses that a link may have; nothing that could run. */
const linkProtocols: ReadonlySet<string> = new Set(["http:", "https:", "mailto:"]);

/** The address as it is kept, or null where it is no http, https or mailto address. */
export function linkAddress(typed: string): string | null {
  const text = typed.trim();
  if (text === "" || text.length > richTextLimits.href) return null;
  const address = URL.canParse(text) ? new URL(text) : null;
  return address !== null && linkProtocols.has(address.protocol) ? address.href : null;
}

const LinkMarkSchema = z.object({
  type: z.literal("link"),
  attrs: z.object({
    href: z.string().refine((href) => linkAddress(href) !== null, "Links can be https, http and mailto."),
  }),
});
const RichMarkSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("bold") }),
  z.object({ type: z.literal("italic") }),
  z.object({ type: z.literal("strike") }),
  z.object({ type: z.literal("code") }),
  LinkMarkSchema,
]);
export type RichMark = z.infer<typeof RichMarkSchema>;

const RichInlineSchema = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("text"),
    text: z.string().min(1),
    marks: z.array(RichMarkSchema).max(5).optional(),
  }),
  z.object({ type: z.literal("hardBreak") }),
]);
export type RichInline = z.infer<typeof RichInlineSchema>;

const inlineContent = { content: z.array(RichInlineSchema).optional() };

export type RichListItem = { type: "listItem"; content: RichBlock[] };
export type RichBlock =
  | { type: "paragraph"; content?: RichInline[] | undefined }
  | { type: "heading"; attrs: { level: 2 | 3 }; content?: RichInline[] | undefined }
  | { type: "blockquote"; content: RichBlock[] }
  | { type: "bulletList"; content: RichListItem[] }
  | { type: "orderedList"; content: RichListItem[] };

const RichBlockSchema: z.ZodType<RichBlock> = z.lazy(() =>
  z.discriminatedUnion("type", [
    z.object({ type: z.literal("paragraph"), ...inlineContent }),
    z.object({
      type: z.literal("heading"),
      attrs: z.object({ level: z.union([z.literal(2), z.literal(3)]) }),
      ...inlineContent,
    }),
    z.object({ type: z.literal("blockquote"), content: z.array(RichBlockSchema).min(1) }),
    z.object({ type: z.literal("bulletList"), content: z.array(RichListItemSchema).min(1) }),
    z.object({ type: z.literal("orderedList"), content: z.array(RichListItemSchema).min(1) }),
  ]),
);
const RichListItemSchema: z.ZodType<RichListItem> = z.lazy(() =>
  z.object({ type: z.literal("listItem"), content: z.array(RichBlockSchema).min(1) }),
);

/** Why a document is too large to be looked at, as the rest of a sentence; null when it is not. A loop, not a recursion. */
export function richTextExcess(input: unknown): string | null {
  const open = [{ part: input, depth: 0 }];
  let nodes = 0;
  let characters = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { part, depth } = next;
    if (typeof part === "string") characters += part.length;
    if (typeof part !== "object" || part === null) continue;
    nodes += 1;
    // A node is an object in a list in an object, and its marks go two deeper.
    if (depth > richTextLimits.depth * 2) return "has lists or quotations that are nested too deep";
    if (nodes > richTextLimits.nodes * 4 || characters > richTextLimits.characters * 8) return "is too long";
    for (const inner of Object.values(part)) open.push({ part: inner, depth: depth + 1 });
  }
  return null;
}

/** A document that is kept. */
export const RichTextSchema = z
  .unknown()
  .superRefine((input, { addIssue }) => {
    const excess = richTextExcess(input);
    if (excess !== null) addIssue({ code: "custom", message: `The text ${excess}.` });
  })
  .pipe(z.object({ type: z.literal("doc"), content: z.array(RichBlockSchema).min(1) }));
export type RichText = z.infer<typeof RichTextSchema>;
