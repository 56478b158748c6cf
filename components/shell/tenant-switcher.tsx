"use client";

import { ChevronsUpDown, Plus } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { Avatar } from "@/components/ui/avatar";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { useFrame } from "./frame-context";

/** Which tenant this is, and the way to the member's others. */
export function TenantSwitcher() {
  const { tenant, tenants } = useFrame();
  const router = useRouter();
  return (
    <DropdownMenu>
      <DropdownMenuTrigger
        aria-label={`${tenant.name}, switch workspace`}
        className="flex h-10 min-w-0 items-center gap-2.5 rounded-sm px-1.5 text-left transition-colors hover:bg-hover data-[state=open]:bg-hover"
      >
        <Avatar name={tenant.name} square />
        <span className="min-w-0 flex-1 truncate font-semibold text-sm text-strong max-lg:hidden">
          {tenant.name}
        </span>
        <ChevronsUpDown aria-hidden="true" className="size-3.5 shrink-0 text-muted max-lg:hidden" />
      </DropdownMenuTrigger>
      <DropdownMenuContent className="w-60">
        <DropdownMenuLabel>Your workspaces</DropdownMenuLabel>
        <DropdownMenuRadioGroup value={tenant.slug} onValueChange={(slug) => router.push(`/${slug}`)}>
          {tenants.map(({ slug, name }) => (
            <DropdownMenuRadioItem key={slug} value={slug}>
              {name}
            </DropdownMenuRadioItem>
          ))}
        </DropdownMenuRadioGroup>
        <DropdownMenuSeparator />
        <DropdownMenuItem asChild>
          <Link href="/new">
            <Plus aria-hidden="true" />
            New workspace
          </Link>
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
