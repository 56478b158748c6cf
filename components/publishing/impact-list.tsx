import { CircleAlert, ExternalLink, Info } from "lucide-react";
import Link from "next/link";
import { useFrame } from "@/components/shell/frame-context";
import type { Impact } from "@/contracts/impact";
import { impactHref } from "./impact-href";

type ImpactListProps = {
  label: string;
  impacts: readonly Impact[];
};

/** What is hit, each a way to it that leaves this page open. */
export function ImpactList({ label, impacts }: ImpactListProps) {
  return (
    <ul aria-label={label} className="grid gap-3">
      {impacts.map((impact, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a review is made anew as a whole
        <ImpactItem key={index} impact={impact} />
      ))}
    </ul>
  );
}

function ImpactItem({ impact: { weight, about, title, says, once } }: { impact: Impact }) {
  const { tenant, member } = useFrame();
  const href = impactHref(`/${tenant.slug}`, about, member.role);
  const breaks = weight === "breaks";
  const Icon = breaks ? CircleAlert : Info;
  return (
    <li className="flex items-start gap-2 text-sm">
      <Icon
        aria-hidden="true"
        className={`mt-0.5 size-4 shrink-0 ${breaks ? "text-danger-text" : "text-info-text"}`}
      />
      <div className="grid min-w-0 gap-0.5">
        <span className="break-words font-medium text-strong">
          {href === null ? (
            title
          ) : (
            <Link
              href={href}
              target="_blank"
              className="rounded-xs underline decoration-line underline-offset-2 hover:decoration-current"
            >
              {title}
              <ExternalLink aria-hidden="true" className="ml-1 inline size-3" />
              <span className="sr-only"> (opens in a new tab)</span>
            </Link>
          )}
        </span>
        {once !== undefined && <span className="text-muted">Once “{once}” is published again:</span>}
        {says.map((sentence) => (
          <span key={sentence} className="break-words text-default">
            {sentence}
          </span>
        ))}
      </div>
    </li>
  );
}
