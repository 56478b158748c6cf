import type { ReactNode } from "react";

/** A group of settings in a property panel. */
export function PanelSection({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <section className="grid gap-3 border-t py-4 first:border-t-0 first:pt-0">
      {title && <h3 className="font-semibold text-sm">{title}</h3>}
      {children}
    </section>
  );
}

/** The rest: settings that most people leave alone. */
export function MoreSection({ children }: { children: ReactNode }) {
  return (
    <details className="border-t py-3">
      <summary className="rounded-xs font-medium text-muted text-sm hover:text-strong">More settings</summary>
      <div className="grid gap-3 pt-3">{children}</div>
    </details>
  );
}
