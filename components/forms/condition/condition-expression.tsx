import { ListFilter } from "lucide-react";
import { Button } from "@/components/ui/button";
import { typeNamed } from "@/engine/expression/types/feel-type";
import { ExpressionSetting } from "../settings/expression-setting";

type ConditionExpressionProps = {
  label: string;
  value: string | undefined;
  onChange: (source: string | undefined) => void;
  error?: string;
  /** Back to rows, where rows can say it. */
  onLeave?: () => void;
};

const trueOrFalse = typeNamed("boolean");

/** The FEEL behind a condition, for people who write expressions. */
export function ConditionExpression({ label, value, onChange, error, onLeave }: ConditionExpressionProps) {
  return (
    <div className="grid gap-1.5">
      <ExpressionSetting
        label={label}
        help="An expression that is true or false, for example amount > 1000."
        value={value ?? ""}
        onChange={(source) => onChange(source.trim() === "" ? undefined : source)}
        error={error}
        expected={trueOrFalse}
      />
      {onLeave && (
        <Button variant="ghost" size="sm" className="w-fit" onClick={onLeave}>
          <ListFilter aria-hidden="true" />
          Edit as conditions
        </Button>
      )}
    </div>
  );
}
