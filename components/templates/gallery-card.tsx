import { ProcessPicture } from "@/components/canvas/process-picture";
import type { TemplateCard } from "@/server/features/templates/list-templates.schema";
import { contentsInWords } from "./contents-in-words";

type GalleryCardProps = { template: TemplateCard; onShow: () => void };

/** A template as a picture, a title and a sentence; a click shows it whole. */
export function GalleryCard({ template, onShow }: GalleryCardProps) {
  const { title, sentence, definition } = template;
  return (
    <button
      type="button"
      data-slot="gallery-card"
      onClick={onShow}
      className="group grid min-w-0 content-start overflow-hidden rounded-lg border bg-panel text-left transition-colors hover:border-line-strong"
    >
      <span className="grid h-40 place-items-center border-b bg-page px-4 py-3 transition-colors group-hover:bg-sunken">
        <ProcessPicture definition={definition} className="h-full" />
      </span>
      <span className="grid gap-1 p-4">
        <span className="font-semibold text-base text-strong">{title}</span>
        <span className="text-pretty text-default text-sm">{sentence}</span>
        <span className="mt-1 text-muted text-xs">{contentsInWords(template)}</span>
      </span>
    </button>
  );
}
