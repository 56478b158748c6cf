import { ExternalLink, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { CodeBlock } from "@/components/ui/code-block";
import { LinkButton } from "@/components/ui/link-button";
import type { LinkDetails } from "@/server/features/links/links.schema";
import { embedSnippet } from "./embed-snippet";
import { linkStateWords } from "./link-columns";

/** The addresses of a link, and what stands in the way of using them. */
export function LinkShare({ link }: { link: LinkDetails }) {
  const { url, embedUrl, name, settings, hiddenFields, state } = link;
  const [field] = settings.urlFields;
  return (
    <div className="grid gap-5">
      <Obstacles link={link} />
      <section className="grid gap-2">
        <CodeBlock label="Address" code={url} />
        <div className="flex flex-wrap items-center gap-3">
          <LinkButton href={url} target="_blank" rel="noopener" size="sm">
            Open
            <ExternalLink aria-hidden="true" />
          </LinkButton>
          <span className="text-muted text-sm">
            {state === "open"
              ? "Whoever has it can answer."
              : `Nobody can answer at the moment: ${linkStateWords[state].label.toLowerCase()}.`}
          </span>
        </div>
      </section>
      {hiddenFields.length > 0 && (
        <Hint>
          {field === undefined
            ? "The form has hidden fields. Under Settings you choose which of them the address may fill."
            : `To fill a hidden field, add it to the address: ${url}?${field}=newsletter`}
        </Hint>
      )}
      {settings.mayEmbed ? (
        <section className="grid gap-2">
          <CodeBlock label="Code for your own site" code={embedSnippet({ url: embedUrl, title: name })} />
          <Hint>Paste it where the form is to stand. It becomes as high as the form.</Hint>
        </section>
      ) : (
        <Hint>Other sites may not show this form. You can allow it under Settings.</Hint>
      )}
    </div>
  );
}

const Hint = ({ children }: { children: ReactNode }) => (
  <p className="break-words text-muted text-sm">{children}</p>
);

function Obstacles({ link: { blocking, leftOut } }: { link: LinkDetails }) {
  if (leftOut.length === 0) return null;
  const names = (fields: readonly string[]) => fields.map((field) => `“${field}”`).join(", ");
  return (
    <p
      role="status"
      className="flex items-start gap-2 rounded-md bg-warning-soft px-3 py-2.5 text-sm text-warning-text"
    >
      <TriangleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      {blocking.length > 0
        ? `Nobody outside can answer: the form requires ${names(blocking)}, which only members can fill in. Let the start ask other fields, or make them optional, and publish again.`
        : `People outside are not asked ${names(leftOut)}: members, groups, records and files are only for members.`}
    </p>
  );
}
