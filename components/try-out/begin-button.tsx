import { Play } from "lucide-react";
import { Button } from "@/components/ui/button";

type BeginButtonProps = { label?: string; loading?: boolean; onClick: () => void };

export function BeginButton({ label = "Begin", loading, onClick }: BeginButtonProps) {
  return (
    <Button variant="primary" className="justify-self-start" loading={loading} onClick={onClick}>
      <Play aria-hidden="true" />
      {label}
    </Button>
  );
}
