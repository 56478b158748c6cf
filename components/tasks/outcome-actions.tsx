import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import type { Outcome } from "@/contracts/process";

type OutcomeActionsProps = {
  outcomes: readonly Outcome[];
  busy: boolean;
  comment: string;
  commentError?: string;
  onComment: (comment: string) => void;
};

const variants = { positive: "primary", negative: "danger", neutral: "secondary" } as const;

/** The comment and a button per outcome; one "Complete" button where there are none. */
export function OutcomeActions({ outcomes, busy, comment, commentError, onComment }: OutcomeActionsProps) {
  return (
    <div className="grid w-full gap-3">
      {outcomes.length > 0 && (
        <Field label="Comment" error={commentError}>
          <Textarea
            rows={2}
            className="min-h-14"
            value={comment}
            onChange={(event) => onComment(event.target.value)}
          />
        </Field>
      )}
      <div className="flex flex-wrap gap-2 max-md:[&>*]:flex-1">
        {outcomes.map((outcome) => (
          <Button
            key={outcome.value}
            type="submit"
            size="lg"
            value={outcome.value}
            variant={variants[outcome.tone]}
            disabled={busy}
          >
            {outcome.label}
          </Button>
        ))}
        {outcomes.length === 0 && (
          <Button type="submit" size="lg" variant="primary" disabled={busy}>
            Complete
          </Button>
        )}
      </div>
    </div>
  );
}
