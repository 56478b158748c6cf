import { cn } from "./cn";
import { CopyButton } from "./copy-button";

type CodeBlockProps = {
  code: string;
  /** What it is: "Request body", "curl". */
  label: string;
  className?: string;
};

export function CodeBlock({ code, label, className }: CodeBlockProps) {
  return (
    <figure
      data-slot="code-block"
      className={cn("min-w-0 overflow-hidden rounded-md border bg-sunken", className)}
    >
      <figcaption className="flex items-center justify-between border-b py-1 pr-1 pl-3 text-muted text-xs">
        {label}
        <CopyButton text={code} label={`Copy ${label.toLowerCase()}`} />
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre tabIndex={0} className="max-h-96 overflow-auto p-3 font-mono text-strong text-xs leading-5">
        <code>{code}</code>
      </pre>
    </figure>
  );
}
