"use client";

import Link from "next/link";
import { cn } from "@/components/ui/cn";
import { Tooltip } from "@/components/ui/tooltip";
import { useFrame, usePathInTenant } from "./frame-context";
import { MemberMenu } from "./member-menu";
import { type Place, placeAt, placesFor } from "./navigation";
import { TenantSwitcher } from "./tenant-switcher";

/** The places of the product: names beside icons where there is room, icons alone on a tablet, absent on a phone. */
export function Rail() {
  const { tenant, member, inboxCount } = useFrame();
  const current = placeAt(usePathInTenant());
  return (
    <aside className="sticky top-0 flex h-dvh w-14 shrink-0 flex-col gap-3 border-r p-2 max-md:hidden lg:w-54">
      <TenantSwitcher />
      <nav aria-label="Main" className="flex-1 overflow-y-auto">
        <ul className="grid gap-0.5">
          {placesFor(member.role).map((place) => (
            <RailLink
              key={place.id}
              place={place}
              href={`/${tenant.slug}${place.path}`}
              current={place === current}
              count={place.id === "inbox" ? inboxCount : 0}
            />
          ))}
        </ul>
      </nav>
      <MemberMenu />
    </aside>
  );
}

type RailLinkProps = { place: Place; href: string; current: boolean; count: number };

function RailLink({ place, href, current, count }: RailLinkProps) {
  const { icon: Icon, label, keys } = place;
  return (
    <li>
      <Tooltip content={label} shortcut={keys} side="right">
        <Link
          href={href}
          aria-current={current ? "page" : undefined}
          className={cn(
            "relative flex h-8 items-center gap-2.5 rounded-sm px-2 font-medium text-default text-sm transition-colors pointer-coarse:h-11",
            "hover:bg-hover hover:text-strong max-lg:h-9 max-lg:justify-center max-lg:px-0",
            current && "bg-pressed text-strong",
          )}
        >
          <Icon
            aria-hidden="true"
            className={cn("size-4 shrink-0", current ? "text-accent-text" : "text-muted")}
          />
          <span className="min-w-0 flex-1 truncate max-lg:sr-only">{label}</span>
          {count > 0 && <UnreadCount count={count} />}
        </Link>
      </Tooltip>
    </li>
  );
}

function UnreadCount({ count }: { count: number }) {
  return (
    <span className="figures rounded-full bg-accent px-1.5 font-semibold text-on-accent text-xs leading-4.5 max-lg:absolute max-lg:top-0.5 max-lg:right-0.5 max-lg:px-1 max-lg:text-[0.625rem] max-lg:leading-3.5">
      {count > 99 ? "99+" : count}
      <span className="sr-only">{count === 1 ? " open task" : " open tasks"}</span>
    </span>
  );
}
