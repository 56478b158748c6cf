"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { JsonField, readJson } from "../json-field";
import type { OpenPlace } from "../open-places";
import { useRun } from "../try-out-context";

/** A message or signal that the place waits for comes, with what is typed. */
export function EventAction({ place }: { place: OpenPlace }) {
  const { scope } = useRun();
  const [text, setText] = useState("");
  const [error, setError] = useState<string>();
  const { awaited } = place.token;
  if (awaited?.kind !== "message" && awaited?.kind !== "signal") return null;
  const come = () => {
    const read = readJson(text);
    if ("fault" in read) return setError(read.fault);
    const { name } = awaited;
    const step = scope.tryOut.act(
      awaited.kind === "signal"
        ? { kind: "signal", name, payload: read.value }
        : {
            kind: "message",
            name,
            ...(awaited.correlationKey !== null && { correlationKey: awaited.correlationKey }),
            payload: read.value,
          },
    );
    setError(step.ok ? undefined : step.message);
  };
  const what = awaited.kind === "signal" ? "signal" : "message";
  return (
    <div className="grid gap-3">
      <JsonField
        label={`What comes with the ${what} (JSON)`}
        help="Empty: nothing."
        text={text}
        onText={setText}
        error={error}
      />
      <Button size="sm" className="justify-self-start" onClick={come}>
        The {what} “{awaited.name}” comes
      </Button>
    </div>
  );
}
