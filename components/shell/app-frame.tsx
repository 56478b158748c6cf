import type { ReactNode } from "react";
import { defaultLocale } from "@/components/ui/default-locale";
import { LocaleProvider } from "@/components/ui/locale-provider";
import { CommandPalette } from "./command-palette";
import { type FrameData, FrameProvider } from "./frame-context";
import { Header } from "./header";
import { Rail } from "./rail";
import { ShortcutList } from "./shortcut-list";
import { TabBar } from "./tab-bar";

type AppFrameProps = FrameData & { children: ReactNode };

/** The frame around every page of a tenant. Knows who is looking; loads nothing itself. */
export function AppFrame({ children, ...data }: AppFrameProps) {
  return (
    <LocaleProvider locale={{ ...defaultLocale, timeZone: data.member.timeZone }}>
      <FrameProvider data={data}>
        <a
          href="#content"
          className="sr-only z-50 rounded-sm bg-inverse px-3 py-2 font-medium text-on-inverse focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
        >
          Skip to content
        </a>
        <div className="flex min-h-dvh">
          <Rail />
          <div className="flex min-w-0 flex-1 flex-col max-md:pb-[calc(3.5rem+env(safe-area-inset-bottom))]">
            <Header />
            <main id="content" tabIndex={-1} className="min-w-0 flex-1 outline-none">
              {children}
            </main>
          </div>
        </div>
        <TabBar />
        <CommandPalette />
        <ShortcutList />
      </FrameProvider>
    </LocaleProvider>
  );
}
