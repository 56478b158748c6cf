"use client";

import { Plus, Search } from "lucide-react";
import { Breadcrumb, type Crumb } from "@/components/ui/breadcrumb";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Kbd } from "@/components/ui/kbd";
import { LinkButton } from "@/components/ui/link-button";
import { useFrame, usePathInTenant } from "./frame-context";
import { placeAt } from "./navigation";

/** Where one is, search, and the one thing everybody may do: start a request. */
export function Header() {
  const { tenant, setPaletteOpen } = useFrame();
  const crumbs = useCrumbs();
  const openPalette = () => setPaletteOpen(true);
  return (
    <header className="sticky top-0 z-20 flex h-12 items-center gap-2 border-b bg-page px-4 md:px-8">
      <div className="min-w-0 flex-1">
        <Breadcrumb crumbs={crumbs} />
      </div>
      <Button
        onClick={openPalette}
        aria-keyshortcuts="Control+K Meta+K"
        className="w-56 justify-start font-normal text-muted max-lg:hidden"
      >
        <Search aria-hidden="true" />
        <span className="flex-1 text-left">Search or jump to</span>
        <Kbd keys="Mod+k" />
      </Button>
      <IconButton
        icon={Search}
        label="Search or jump to"
        shortcut="Ctrl K"
        onClick={openPalette}
        className="lg:hidden"
      />
      <LinkButton href={`/${tenant.slug}/start`} variant="primary" className="max-md:hidden">
        <Plus aria-hidden="true" />
        Start a request
      </LinkButton>
    </header>
  );
}

/** Places that the navigation does not name, since a button or a menu leads there. */
const besides = [
  { label: "Start a request", path: "/start" },
  { label: "Stand-ins", path: "/stand-ins" },
];

function useCrumbs(): Crumb[] {
  const { tenant, crumb } = useFrame();
  const path = usePathInTenant();
  const place = placeAt(path);
  const { label, path: at } = place ?? besides.find((page) => path.startsWith(page.path)) ?? {};
  const top = label ? { label, href: `/${tenant.slug}${at}` } : null;
  return [top, crumb ? { label: crumb } : null].filter((part) => part !== null);
}
