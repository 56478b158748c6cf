"use client";

import { usePathname } from "next/navigation";
import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import type { Role } from "@/contracts/role";

export type FrameTenant = { slug: string; name: string };
export type FrameMember = { memberId: string; name: string; email: string; role: Role; timeZone: string };

type Frame = {
  tenant: FrameTenant;
  tenants: readonly FrameTenant[];
  member: FrameMember;
  inboxCount: number;
  /** The name of the page below its place, as PageCrumb gave it. */
  crumb: string | null;
  setCrumb: (crumb: string | null) => void;
  paletteOpen: boolean;
  setPaletteOpen: (open: boolean) => void;
  shortcutsOpen: boolean;
  setShortcutsOpen: (open: boolean) => void;
};

export type FrameData = Pick<Frame, "tenant" | "tenants" | "member" | "inboxCount">;

const FrameContext = createContext<Frame | null>(null);

export function FrameProvider({ data, children }: { data: FrameData; children: ReactNode }) {
  const [crumb, setCrumb] = useState<string | null>(null);
  const [paletteOpen, setPaletteOpen] = useState(false);
  const [shortcutsOpen, setShortcutsOpen] = useState(false);
  const frame = useMemo(
    () => ({ ...data, crumb, setCrumb, paletteOpen, setPaletteOpen, shortcutsOpen, setShortcutsOpen }),
    [data, crumb, paletteOpen, shortcutsOpen],
  );
  return <FrameContext value={frame}>{children}</FrameContext>;
}

export function useFrame(): Frame {
  const frame = useContext(FrameContext);
  if (!frame) throw new Error("This part of the frame was rendered outside of AppFrame.");
  return frame;
}

/** The path within the tenant: `/acme/inbox` is `/inbox`. */
export function usePathInTenant(): string {
  const { tenant } = useFrame();
  return usePathname().slice(tenant.slug.length + 1) || "/";
}
