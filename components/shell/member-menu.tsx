"use client";

import { Keyboard, LogOut, MonitorOff, UserRoundCheck } from "lucide-react";
import { useRouter } from "next/navigation";
import { sentenceOf } from "@/components/failures/sentence-of";
import { useTRPCClient } from "@/components/trpc";
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
import { toast } from "@/components/ui/toast";
import { useFrame } from "./frame-context";
import { signOut } from "./sign-out";
import { parseTheme, themeChoices } from "./theme";
import { themeLooks } from "./theme-toggle";
import { setTheme, useTheme } from "./use-theme";

/** Who is signed in, how the product looks for them, and the way out. */
export function MemberMenu() {
  const { member, tenant, setShortcutsOpen } = useFrame();
  const router = useRouter();
  const theme = useTheme();
  const trpc = useTRPCClient();
  const signOutEverywhere = () =>
    trpc.account.signOutEverywhere.mutate().then(signOut, (error: unknown) => {
      toast.error("You are still signed in", { description: sentenceOf(error) });
    });
  return (
    <DropdownMenu>
      <DropdownMenuTrigger
        aria-label={`${member.name}, your menu`}
        className="flex h-10 min-w-0 items-center gap-2.5 rounded-sm px-1.5 text-left transition-colors hover:bg-hover data-[state=open]:bg-hover"
      >
        <Avatar name={member.name} />
        <span className="min-w-0 flex-1 truncate text-default text-sm max-lg:hidden">{member.name}</span>
      </DropdownMenuTrigger>
      <DropdownMenuContent side="top" className="w-60">
        <div className="grid px-2 py-1.5">
          <span className="truncate font-medium text-sm text-strong">{member.name}</span>
          <span className="truncate text-muted text-xs">{member.email}</span>
        </div>
        <DropdownMenuSeparator />
        <DropdownMenuLabel>Theme</DropdownMenuLabel>
        <DropdownMenuRadioGroup value={theme} onValueChange={(value) => setTheme(parseTheme(value))}>
          {themeChoices.map((choice) => {
            const { icon: Icon, label } = themeLooks[choice];
            return (
              <DropdownMenuRadioItem key={choice} value={choice} onSelect={(event) => event.preventDefault()}>
                <span className="flex items-center gap-2">
                  <Icon aria-hidden="true" />
                  {label}
                </span>
              </DropdownMenuRadioItem>
            );
          })}
        </DropdownMenuRadioGroup>
        <DropdownMenuSeparator />
        {member.role !== "viewer" && (
          <DropdownMenuItem
            icon={<UserRoundCheck aria-hidden="true" />}
            onSelect={() => router.push(`/${tenant.slug}/stand-ins`)}
          >
            Stand-ins
          </DropdownMenuItem>
        )}
        <DropdownMenuItem
          icon={<Keyboard aria-hidden="true" />}
          shortcut="?"
          onSelect={() => setShortcutsOpen(true)}
        >
          Keyboard shortcuts
        </DropdownMenuItem>
        <DropdownMenuItem icon={<LogOut aria-hidden="true" />} onSelect={() => void signOut()}>
          Sign out
        </DropdownMenuItem>
        <DropdownMenuItem icon={<MonitorOff aria-hidden="true" />} onSelect={() => void signOutEverywhere()}>
          Sign out on all devices
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
