/** How rich text looks, in the editor as in what is read. */
export const richTextClass = [
  "min-w-0 break-words text-base text-default",
  "[&_h2]:mt-3 [&_h2]:font-semibold [&_h2]:text-lg [&_h2]:text-strong",
  "[&_h3]:mt-2 [&_h3]:font-semibold [&_h3]:text-base [&_h3]:text-strong",
  "[&_p]:my-1 [&_:is(h2,h3,p):first-child]:mt-0",
  "[&_ul]:my-1 [&_ul]:list-disc [&_ul]:ps-5 [&_ol]:my-1 [&_ol]:list-decimal [&_ol]:ps-5",
  "[&_blockquote]:my-2 [&_blockquote]:border-line-strong [&_blockquote]:border-s-2 [&_blockquote]:ps-3",
  "[&_code]:rounded-xs [&_code]:bg-sunken [&_code]:px-1 [&_code]:font-mono [&_code]:text-sm",
  "[&_a]:rounded-xs [&_a]:text-accent-text [&_a]:underline [&_a]:underline-offset-2",
  "[&_strong]:font-semibold [&_strong]:text-strong",
].join(" ");
