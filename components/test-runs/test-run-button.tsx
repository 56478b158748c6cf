"use client";

import { FlaskConical } from "lucide-react";
import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";

type TestRunButtonProps = {
  base: string;
  processId: string;
  /** Keeps what has been changed, so that the test is of that. */
  save: () => Promise<unknown>;
};

/** Leads to a test run of the draft: for real, with a test mark. */
export function TestRunButton({ base, processId, save }: TestRunButtonProps) {
  const router = useRouter();
  const open = async () => {
    await save();
    router.push(`${base}/processes/${processId}/test`);
  };
  return (
    <Button size="sm" onClick={() => void open()}>
      <FlaskConical aria-hidden="true" />
      <span className="max-md:sr-only">Test run</span>
    </Button>
  );
}
