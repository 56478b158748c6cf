import { Button } from "@/components/ui/button";
import type { StepReply } from "@/contracts/scenario";
import type { RecordedReply } from "./recorded-replies";

type ReplyChoiceProps = {
  label: string;
  choices: readonly RecordedReply[];
  onAnswer: (reply: StepReply) => void;
};

/** Replies that are there already, one button each. */
export function ReplyChoice({ label, choices, onAnswer }: ReplyChoiceProps) {
  if (choices.length === 0) return null;
  return (
    <div className="grid gap-1.5">
      <span className="text-muted text-sm">{label}</span>
      <div className="flex flex-wrap gap-2">
        {choices.map(({ label: name, reply }) => (
          <Button key={`${name} ${JSON.stringify(reply)}`} size="sm" onClick={() => onAnswer(reply)}>
            {name} · {outcomeOf(reply)}
          </Button>
        ))}
      </div>
    </div>
  );
}

function outcomeOf(reply: StepReply): string {
  if (reply.kind === "failure") return "fails";
  const { value } = reply;
  const status =
    typeof value === "object" && value !== null && !Array.isArray(value) && "status" in value
      ? value.status
      : null;
  return typeof status === "number" ? String(status) : "works";
}
