"use client";

import { useState } from "react";
import { ValueView } from "@/components/instances/value-view";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SegmentedControl } from "@/components/ui/segmented-control";
import type { StepReply } from "@/contracts/scenario";
import { JsonField, readJson } from "../json-field";
import type { OpenPlace } from "../open-places";
import { type RecordedReply, recordedReplies } from "../recorded-replies";
import { type AskedOutside, requestInWords, requestOf } from "../request-of";
import { suggestedReply } from "../suggested-reply";
import { useRun } from "../try-out-context";

const ways = [
  { value: "result", label: "It works" },
  { value: "failure", label: "It fails" },
] as const;
type Way = (typeof ways)[number]["value"];

/** What a step would ask of the outside, and what shall come back: typed here, or as a scenario has it. */
export function ReplyAction({ place }: { place: OpenPlace }) {
  const { run, scope } = useRun();
  const [way, setWay] = useState<Way>("result");
  const [refusal, setRefusal] = useState<string>();
  const request = requestOf(run, place.id);
  if (request === null) return null;
  const { element } = place.token;
  const answer = (reply: StepReply) => {
    const step = scope.tryOut.act({
      kind: "answerStep",
      element,
      ...(place.nth > 1 && { nth: place.nth }),
      reply,
    });
    setRefusal(step.ok ? undefined : step.message);
  };
  return (
    <div className="grid gap-3">
      <Request request={request} />
      <SegmentedControl aria-label="What comes back" segments={ways} value={way} onValueChange={setWay} />
      {way === "result" ? (
        <ResultForm request={request} onAnswer={answer} />
      ) : (
        <FailureForm isHttp={request.kind === "http"} onAnswer={answer} />
      )}
      <Recorded replies={recordedReplies(scope.scenarios, element)} onAnswer={answer} />
      {refusal && (
        <p role="alert" className="text-danger-text text-sm">
          {refusal}
        </p>
      )}
    </div>
  );
}

function Request({ request }: { request: AskedOutside }) {
  const { what, details } = requestInWords(request);
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
      <p className="text-muted text-xs">Nothing leaves your browser: you say what comes back.</p>
    </div>
  );
}

type AnswerProps = { onAnswer: (reply: StepReply) => void };

function ResultForm({ request, onAnswer }: AnswerProps & { request: AskedOutside }) {
  const { scope } = useRun();
  const isHttp = request.kind === "http";
  const asksNothing = request.kind === "email" || (request.kind === "call" && !request.wait);
  const [status, setStatus] = useState("200");
  const [text, setText] = useState(() => {
    const tables = scope.directory.dataTables;
    const value = suggestedReply(request, (tableId) => tables.find(({ id }) => id === tableId)?.shape);
    return JSON.stringify(value, null, 2);
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

function FailureForm({ isHttp, onAnswer }: AnswerProps & { isHttp: boolean }) {
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

function Recorded({ replies, onAnswer }: AnswerProps & { replies: readonly RecordedReply[] }) {
  if (replies.length === 0) return null;
  return (
    <div className="grid gap-1.5">
      <span className="text-muted text-sm">Or as recorded in</span>
      <div className="flex flex-wrap gap-2">
        {replies.map(({ label, reply }) => (
          <Button key={`${label} ${JSON.stringify(reply)}`} size="sm" onClick={() => onAnswer(reply)}>
            {label}
            {reply.kind === "failure" ? " (fails)" : ""}
          </Button>
        ))}
      </div>
    </div>
  );
}
