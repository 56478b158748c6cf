import { FlaskConical } from "lucide-react";
import { Badge } from "@/components/ui/badge";

/** Marks what was started to test a draft. */
export function TestBadge() {
  return (
    <Badge tone="info" title="A test run: no report counts it.">
      <FlaskConical aria-hidden="true" />
      Test
    </Badge>
  );
}
