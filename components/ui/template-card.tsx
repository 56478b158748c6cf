type TemplateCardProps = { title: string; description: string; busy: boolean; onChoose: () => void };

export function TemplateCard({ title, description, busy, onChoose }: TemplateCardProps) {
  return (
    <button
      type="button"
      disabled={busy}
      aria-busy={busy}
      onClick={onChoose}
      className="grid content-start gap-1 rounded-md border bg-panel p-4 text-left transition-colors hover:border-line-strong hover:bg-hover disabled:opacity-60"
    >
      <span className="font-medium text-strong">{title}</span>
      <span className="text-muted text-sm">{description}</span>
    </button>
  );
}
