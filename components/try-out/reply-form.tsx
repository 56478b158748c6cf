"use client";

import { useState } from "react";
import { ValueView } from "@/components/instances/value-view";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SegmentedControl } from "@/components/ui/segmented-control";
import type { TableShape } from "@/contracts/data-table";
import type { StepReply } from "@/contracts/scenario";
import type { Names } from "@/engine/definition/graph";
import { JsonField, readJson } from "./json-field";
import { type AskedOutside, requestInWords } from "./request-of";
import { suggestedReply } from "./suggested-reply";

const ways = [
  { value: "result", label: "It works" },
  { value: "failure", label: "It fails" },
] as const;
type Way = (typeof ways)[number]["value"];

type ReplyFormProps = {
  request: AskedOutside;
  /** Why nothing really goes out. */
  note: string;
  names: Names;
  shapeOf: (tableId: string) => TableShape | undefined;
  onAnswer: (reply: StepReply) => void;
};

/** What a step asks of the outside, and what shall come back. */
export function ReplyForm({ request, note, names, shapeOf, onAnswer }: ReplyFormProps) {
  const [way, setWay] = useState<Way>("result");
  return (
    <>
      <Request request={request} note={note} names={names} />
      <SegmentedControl aria-label="What comes back" segments={ways} value={way} onValueChange={setWay} />
      {way === "result" ? (
        <ResultForm request={request} shapeOf={shapeOf} onAnswer={onAnswer} />
      ) : (
        <FailureForm isHttp={request.kind === "http"} onAnswer={onAnswer} />
      )}
    </>
  );
}

function Request({ request, note, names }: Pick<ReplyFormProps, "request" | "note" | "names">) {
  const { what, details } = requestInWords(request, names);
  return (
    <div className="grid gap-2 rounded-md bg-sunken px-3 py-2 text-sm">
      <p className="break-words font-medium text-strong">{what}</p>
      {Object.entries(details).map(([label, value]) => (
        <div key={label} className="grid gap-0.5">
          <span className="text-muted text-xs">{label}</span>
          <div className="max-h-48 min-w-0 overflow-auto">
            <ValueView value={value} />
          </div>
        </div>
      ))}
      <p className="text-muted text-xs">{note}</p>
    </div>
  );
}

function ResultForm({ request, shapeOf, onAnswer }: Omit<ReplyFormProps, "note" | "names">) {
  const isHttp = request.kind === "http";
  const asksNothing = request.kind === "email" || (request.kind === "call" && !request.wait);
  const [status, setStatus] = useState("200");
  const [text, setText] = useState(() => {
    return JSON.stringify(suggestedReply(request, shapeOf), null, 2);
  });
  const [error, setError] = useState<string>();
  const answer = () => {
    const read = readJson(asksNothing ? "" : text);
    if ("fault" in read) return setError(read.fault);
    const code = Number(status);
    if (isHttp && !(Number.isInteger(code) && code >= 200 && code < 400)) {
      return setError("An answer that works has a status from 200 to 399. For others choose “It fails”.");
    }
    onAnswer({ kind: "result", value: isHttp ? { status: code, body: read.value } : read.value });
  };
  return (
    <>
      {isHttp && (
        <Field label="Status">
          <Input
            inputMode="numeric"
            className="w-24"
            value={status}
            onChange={({ target }) => setStatus(target.value)}
          />
        </Field>
      )}
      {!asksNothing && (
        <JsonField
          label={isHttp ? "Body of the answer (JSON)" : "Result (JSON)"}
          text={text}
          onText={setText}
          error={error}
        />
      )}
      <Button size="sm" variant="primary" className="justify-self-start" onClick={answer}>
        {request.kind === "email" ? "It is sent" : "Answer"}
      </Button>
    </>
  );
}

function FailureForm({ isHttp, onAnswer }: Pick<ReplyFormProps, "onAnswer"> & { isHttp: boolean }) {
  const [reason, setReason] = useState("");
  const [code, setCode] = useState(isHttp ? "500" : "");
  const fail = () => {
    const why = reason.trim() || (code ? `It answered ${code}.` : "It could not be reached.");
    onAnswer({ kind: "failure", reason: why, ...(code.trim() && { code: code.trim() }) });
  };
  return (
    <>
      <Field label={isHttp ? "Status" : "Error code"} help="Error events catch the failure by it.">
        <Input className="w-40" value={code} onChange={({ target }) => setCode(target.value)} />
      </Field>
      <Field label="What went wrong">
        <Input value={reason} onChange={({ target }) => setReason(target.value)} />
      </Field>
      <Button size="sm" variant="danger" className="justify-self-start" onClick={fail}>
        Let it fail
      </Button>
    </>
  );
}
