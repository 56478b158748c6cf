import type { ReactNode } from "react";

/** FEEL to read; a dash for none. */
export function Feel({ text }: { text: string }) {
  return text.trim() === "" ? (
    <span className="text-muted">–</span>
  ) : (
    <code className="whitespace-pre-wrap break-words font-mono text-sm text-strong">{text}</code>
  );
}

/** A part with its heading. */
export function Box({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <div className="grid gap-2 rounded-md border bg-panel p-3">
      <p className="font-medium text-sm text-strong">{title}</p>
      {children}
    </div>
  );
}

type Row = { title: string; value: ReactNode };

/** Names on the left, what they stand for on the right; below each other on a narrow screen. */
export function Rows({ rows }: { rows: readonly Row[] }) {
  return (
    <dl className="divide-y overflow-x-auto rounded-md border bg-panel">
      {rows.map(({ title, value }, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are known by their place and are only read
          key={index}
          className="grid gap-1 px-3 py-2 md:grid-cols-[minmax(8rem,14rem)_1fr] md:gap-4"
        >
          <dt className="break-words text-muted text-sm">{title}</dt>
          <dd className="min-w-0">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
