/** A sentence of the engine; what it quotes of an expression stands between backquotes. */
export function WhySentence({ text }: { text: string }) {
  const parts = text
    .split("`")
    .map((part, index) => ({ part, isCode: index % 2 === 1, key: `${index} ${part}` }));
  return parts.map(({ part, isCode, key }) =>
    isCode ? (
      <code key={key} className="break-words rounded-xs bg-sunken px-1 py-px font-mono text-xs">
        {part}
      </code>
    ) : (
      part
    ),
  );
}
