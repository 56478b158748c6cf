import type { ReactNode } from "react";

type AuthPageProps = { title: string; description?: ReactNode; children: ReactNode; footer?: ReactNode };

/** One question in the middle of the page. */
export function AuthPage({ title, description, children, footer }: AuthPageProps) {
  return (
    <div className="w-full max-w-sm">
      <h1 className="text-pretty font-semibold text-2xl">{title}</h1>
      {description && <p className="mt-2 text-pretty text-muted">{description}</p>}
      <div className="mt-7">{children}</div>
      {footer && <p className="mt-7 border-t pt-5 text-muted text-sm">{footer}</p>}
    </div>
  );
}
