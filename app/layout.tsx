import "@fontsource-variable/inter/wght.css";
import "./globals.css";
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { ReachabilityNotice } from "@/components/reachability/reachability-notice";
import { parseTheme, themeAttribute, themeCookie } from "@/components/shell/theme";
import { Toaster } from "@/components/ui/toaster";

export const metadata: Metadata = {
  title: { default: "Stepwell", template: "%s · Stepwell" },
  description: "Business processes that people build, run and improve themselves.",
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
};

/** Sets the remembered theme on the server, so that the first picture has it and needs no script. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = parseTheme((await cookies()).get(themeCookie)?.value);
  return (
    <html lang="en" data-theme={themeAttribute(theme)} suppressHydrationWarning>
      <body className="font-sans">
        {children}
        <ReachabilityNotice />
        <Toaster />
      </body>
    </html>
  );
}
