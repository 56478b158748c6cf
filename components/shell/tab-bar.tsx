"use client";

import { Menu, Plus } from "lucide-react";
import Link from "next/link";
import { type ReactNode, useState } from "react";
import { cn } from "@/components/ui/cn";
import { Sheet, SheetContent, SheetTrigger } from "@/components/ui/sheet";
import { useFrame, usePathInTenant } from "./frame-context";
import { MoreMenu } from "./more-menu";
import { type Place, placeAt, placesFor } from "./navigation";

/** How many places fit beside the start button and "More". */
const directPlaces = 2;

/** The frame's navigation on a phone, in reach of the thumb. */
export function TabBar() {
  const { tenant, member, inboxCount } = useFrame();
  const current = placeAt(usePathInTenant());
  const [open, setOpen] = useState(false);
  const places = placesFor(member.role);
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-30 grid auto-cols-fr grid-flow-col border-t bg-panel pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {places.slice(0, directPlaces).map((place) => (
        <PlaceTab
          key={place.id}
          place={place}
          href={`/${tenant.slug}${place.path}`}
          current={place === current}
          count={place.id === "inbox" ? inboxCount : 0}
        />
      ))}
      <Link href={`/${tenant.slug}/start`} className={tabClass}>
        <TabIcon>
          <Plus aria-hidden="true" />
        </TabIcon>
        Start
      </Link>
      <Sheet open={open} onOpenChange={setOpen}>
        <SheetTrigger className={tabClass}>
          <TabIcon>
            <Menu aria-hidden="true" />
          </TabIcon>
          More
        </SheetTrigger>
        <SheetContent title={tenant.name} description={member.name}>
          <MoreMenu places={places.slice(directPlaces)} onGo={() => setOpen(false)} />
        </SheetContent>
      </Sheet>
    </nav>
  );
}

const tabClass =
  "flex h-14 flex-col items-center justify-center gap-0.5 font-medium text-muted text-xs aria-[current=page]:text-accent-text focus-visible:-outline-offset-2";

function TabIcon({ children }: { children: ReactNode }) {
  return <span className="relative [&>svg]:size-5">{children}</span>;
}

type PlaceTabProps = { place: Place; href: string; current: boolean; count: number };

function PlaceTab({ place, href, current, count }: PlaceTabProps) {
  const { icon: Icon, label } = place;
  return (
    <Link href={href} aria-current={current ? "page" : undefined} className={tabClass}>
      <TabIcon>
        <Icon aria-hidden="true" />
        {count > 0 && (
          <span
            className={cn(
              "figures absolute -top-1.5 left-3 rounded-full bg-accent px-1 font-semibold text-[0.625rem] text-on-accent leading-4",
            )}
          >
            {count > 99 ? "99+" : count}
            <span className="sr-only">{count === 1 ? " open task" : " open tasks"}</span>
          </span>
        )}
      </TabIcon>
      {label}
    </Link>
  );
}
