import type { Tone } from "@/components/ui/badge";
import { StatusDot } from "@/components/ui/status-dot";
import type { InstanceStatus } from "@/server/features/instances/list-instances.schema";

export const statusLooks: Record<InstanceStatus, { tone: Tone; label: string }> = {
  running: { tone: "info", label: "In progress" },
  completed: { tone: "success", label: "Completed" },
  terminated: { tone: "neutral", label: "Ended early" },
  incident: { tone: "danger", label: "Needs repair" },
};

export function InstanceStatusDot({ status }: { status: InstanceStatus }) {
  const { tone, label } = statusLooks[status];
  return <StatusDot tone={tone}>{label}</StatusDot>;
}
