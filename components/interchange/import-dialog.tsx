"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { sentenceOf } from "@/components/failures/sentence-of";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog, DialogClose, DialogContent } from "@/components/ui/dialog";
import { FileDrop } from "@/components/ui/file-drop";
import { FormAlert } from "@/components/ui/form-alert";
import { Spinner } from "@/components/ui/spinner";
import { toast } from "@/components/ui/toast";
import type { ImportProblem, ImportReportLine } from "@/server/features/interchange/interchange.schema";
import { ImportProblems } from "./import-problems";
import { ImportReport, type ReportMeanings } from "./import-report";
import { type Decode, type ImportFile, readImportFile } from "./read-import-file";

/** Something in the file that can be taken by itself. */
export type ImportChoice = { id: string; name: string; detail?: string };

export type ReadFile =
  | { ok: true; choices: ImportChoice[]; report: ImportReportLine[] }
  | { ok: false; problems: ImportProblem[] };

type ImportDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  accept: string;
  hint: string;
  /** A file that was dropped elsewhere: read as soon as the dialog opens. */
  dropped?: File;
  /** How its bytes are read; by default as XML. */
  decode?: Decode;
  /** What the levels of the report mean for such files, where that is not what they mean for BPMN. */
  meanings?: ReportMeanings;
  read: (file: ImportFile) => Promise<ReadFile>;
  /** Takes what was chosen and goes where it can be seen. */
  take: (file: ImportFile, chosen: string[]) => Promise<unknown>;
};

type Stage =
  | { kind: "choose"; complaint?: string }
  | { kind: "reading"; fileName: string }
  | { kind: "read"; file: ImportFile; result: ReadFile; taking: boolean };

/** A file to choose, what would become of it, and the question whether to take it. */
export function ImportDialog({ open, onOpenChange, title, accept, hint, ...props }: ImportDialogProps) {
  const { dropped, decode, meanings, read, take } = props;
  const [stage, setStage] = useState<Stage>({ kind: "choose" });
  const [left, setLeft] = useState<readonly string[]>([]);
  const start = async (file: File | undefined) => {
    if (!file) return;
    setStage({ kind: "reading", fileName: file.name });
    setLeft([]);
    const text = await readImportFile(file, decode);
    if (typeof text === "string") {
      setStage({ kind: "choose", complaint: text });
      return;
    }
    try {
      setStage({ kind: "read", file: text, result: await read(text), taking: false });
    } catch (error) {
      setStage({ kind: "choose", complaint: sentenceOf(error) });
    }
  };
  const finish = async (file: ImportFile, result: ReadFile & { ok: true }) => {
    setStage({ kind: "read", file, result, taking: true });
    const chosen = result.choices.map(({ id }) => id).filter((id) => !left.includes(id));
    try {
      await take(file, chosen);
    } catch (error) {
      toast.error("The file was not imported", { description: sentenceOf(error) });
      setStage({ kind: "read", file, result, taking: false });
    }
  };
  const startDropped = useEffectEvent((file: File | undefined) => void start(file));
  useEffect(() => {
    if (open) startDropped(dropped);
  }, [open, dropped]);
  const taken = stage.kind === "read" && stage.result.ok ? { ...stage, result: stage.result } : null;
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        onOpenChange(next);
        if (!next) setStage({ kind: "choose" });
      }}
    >
      <DialogContent
        title={title}
        size="lg"
        footer={
          <>
            <DialogClose asChild>
              <Button>Cancel</Button>
            </DialogClose>
            {stage.kind === "read" && (
              <Button onClick={() => setStage({ kind: "choose" })}>Choose another file</Button>
            )}
            {taken && (
              <Button
                variant="primary"
                loading={taken.taking}
                disabled={left.length === taken.result.choices.length}
                onClick={() => void finish(taken.file, taken.result)}
              >
                Import
              </Button>
            )}
          </>
        }
      >
        {stage.kind === "choose" && (
          <div className="grid gap-3">
            {stage.complaint && <FormAlert message={stage.complaint} />}
            <FileDrop accept={accept} hint={hint} onFiles={([file]) => void start(file)} />
          </div>
        )}
        {stage.kind === "reading" && (
          <p className="flex items-center gap-2 py-6 text-default text-sm">
            <Spinner /> Reading “{stage.fileName}”
          </p>
        )}
        {stage.kind === "read" && !stage.result.ok && (
          <ImportProblems fileName={stage.file.fileName} problems={stage.result.problems} />
        )}
        {taken && (
          <div className="grid gap-4">
            <Choices
              choices={taken.result.choices}
              left={left}
              onChange={(id, chosen) =>
                setLeft(chosen ? left.filter((other) => other !== id) : [...left, id])
              }
            />
            <ImportReport report={taken.result.report} meanings={meanings} />
          </div>
        )}
      </DialogContent>
    </Dialog>
  );
}

type ChoicesProps = {
  choices: readonly ImportChoice[];
  left: readonly string[];
  onChange: (id: string, chosen: boolean) => void;
};

/** What will be there afterwards; with several, each can be left out. */
function Choices({ choices, left, onChange }: ChoicesProps) {
  const [only] = choices;
  if (choices.length === 1 && only) {
    return (
      <p className="text-sm">
        <span className="font-medium text-strong">{only.name}</span>
        {only.detail && <span className="text-muted"> · {only.detail}</span>}
      </p>
    );
  }
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 font-medium text-sm text-strong">Which of these?</legend>
      {choices.map(({ id, name, detail }) => (
        <Checkbox
          key={id}
          checked={!left.includes(id)}
          onCheckedChange={(checked) => onChange(id, checked === true)}
          hint={detail}
        >
          {name}
        </Checkbox>
      ))}
    </fieldset>
  );
}
