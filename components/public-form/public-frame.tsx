import type { ReactNode } from "react";
import { Logo } from "@/components/shell/logo";

type PublicFrameProps = { tenantName: string; isEmbedded: boolean; children: ReactNode };

/** The page around a public form. Within another page there is nothing around it. */
export function PublicFrame({ tenantName, isEmbedded, children }: PublicFrameProps) {
  if (isEmbedded) return <main className="mx-auto max-w-2xl p-4">{children}</main>;
  return (
    <div className="flex min-h-dvh flex-col bg-sunken">
      <header className="mx-auto w-full max-w-2xl px-4 pt-8 pb-4 md:pt-12">
        <p className="break-words font-semibold text-base text-strong">{tenantName}</p>
      </header>
      <main className="mx-auto w-full max-w-2xl flex-1 px-4">
        <div className="rounded-lg border bg-panel p-5 md:p-8">{children}</div>
      </main>
      <footer className="mx-auto flex w-full max-w-2xl items-center gap-2 px-4 py-6 text-muted text-sm">
        <Logo className="size-4 shrink-0" />
        Made with Stepwell. Never enter passwords or card numbers here.
      </footer>
    </div>
  );
}
