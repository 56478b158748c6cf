import Link from "next/link";
import type { ReactNode } from "react";
import { StepsPicture } from "@/components/auth/steps-picture";
import { Logo } from "@/components/shell/logo";
import { TrpcProvider } from "@/components/trpc";

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <TrpcProvider>
      <div className="grid min-h-dvh lg:grid-cols-[minmax(0,1fr)_minmax(0,44%)]">
        <div className="flex flex-col px-5 py-6 md:px-10">
          <header>
            <Link href="/" className="flex w-fit items-center gap-2.5 font-semibold text-lg text-strong">
              <Logo className="size-7" />
              Stepwell
            </Link>
          </header>
          <main className="grid flex-1 place-items-center py-10">{children}</main>
        </div>
        <aside className="relative flex flex-col justify-between overflow-hidden border-l bg-sunken max-lg:hidden">
          <div className="max-w-md px-12 pt-24">
            <p className="text-balance font-semibold text-2xl text-strong">
              From “how we do things” to a process that runs, this morning.
            </p>
            <p className="mt-4 text-pretty text-lg text-muted">
              Build the form, draw the steps, publish. Everybody sees where a request is, and why.
            </p>
          </div>
          <StepsPicture className="w-full" />
        </aside>
      </div>
    </TrpcProvider>
  );
}
