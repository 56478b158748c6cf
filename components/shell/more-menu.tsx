"use client";

import { LogOut, UserRoundCheck } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { useFrame } from "./frame-context";
import type { Place } from "./navigation";
import { signOut } from "./sign-out";
import { ThemeToggle } from "./theme-toggle";

const rowClass =
  "-mx-2 flex h-12 items-center gap-3 rounded-sm px-2 font-medium text-lg text-strong hover:bg-hover [&_svg]:size-5 [&_svg]:text-muted";

/** What the tab bar has no room for: further places, other tenants, theme, sign-out. */
export function MoreMenu({ places, onGo }: { places: readonly Place[]; onGo: () => void }) {
  const { member, tenant, tenants } = useFrame();
  const others = tenants.filter(({ slug }) => slug !== tenant.slug);
  return (
    <div className="grid gap-6">
      <ul>
        {places.map(({ id, icon: Icon, label, path }) => (
          <li key={id}>
            <Link href={`/${tenant.slug}${path}`} onClick={onGo} className={rowClass}>
              <Icon aria-hidden="true" />
              {label}
            </Link>
          </li>
        ))}
        {member.role !== "viewer" && (
          <li>
            <Link href={`/${tenant.slug}/stand-ins`} onClick={onGo} className={rowClass}>
              <UserRoundCheck aria-hidden="true" />
              Stand-ins
            </Link>
          </li>
        )}
      </ul>
      {others.length > 0 && (
        <section aria-label="Your other workspaces" className="grid gap-1">
          <h3 className="text-muted text-sm">Your other workspaces</h3>
          {others.map(({ slug, name }) => (
            <Link key={slug} href={`/${slug}`} onClick={onGo} className={rowClass}>
              {name}
            </Link>
          ))}
        </section>
      )}
      <div className="flex items-center justify-between gap-4 border-t pt-4">
        <ThemeToggle />
        <Button onClick={() => void signOut()}>
          <LogOut aria-hidden="true" />
          Sign out
        </Button>
      </div>
    </div>
  );
}
