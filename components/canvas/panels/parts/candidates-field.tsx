"use client";

import { CircleUserRound, UserRound, UsersRound } from "lucide-react";
import { Field } from "@/components/ui/field";
import { MultiCombobox } from "@/components/ui/multi-combobox";
import type { Candidate } from "@/contracts/human-work";
import { useEditorState } from "../../editor/editor-context";

type CandidatesFieldProps = {
  value: readonly Candidate[];
  onChange: (value: Candidate[]) => void;
  error?: string;
};

const REQUESTER = "requester";

/** Who may do a task: groups first, since people come and go. */
export function CandidatesField({ value, onChange, error }: CandidatesFieldProps) {
  const { directory } = useEditorState();
  const options = [
    { value: REQUESTER, label: "The requester", hint: "Who started the request", icon: <CircleUserRound /> },
    ...directory.groups.map(({ id, name }) => ({
      value: `group:${id}`,
      label: name,
      hint: "Group",
      icon: <UsersRound />,
    })),
    ...directory.members.map(({ id, name }) => ({
      value: `member:${id}`,
      label: name,
      hint: "Member",
      icon: <UserRound />,
    })),
  ];
  const gone = new Map(value.map((candidate) => [toText(candidate), "Somebody who is gone"]));
  return (
    <Field
      label="Who can do it"
      help="Everybody named sees the task; the first to claim it does it."
      error={error}
    >
      <MultiCombobox
        options={options}
        value={value.map(toText)}
        selectedLabels={gone}
        onValueChange={(next) => onChange(next.flatMap((text) => fromText(text) ?? []))}
        addLabel="Add people"
        searchLabel="Search groups and people"
        emptyText="Nobody by this name"
      />
    </Field>
  );
}

function toText(candidate: Candidate): string {
  if (candidate.kind === "group") return `group:${candidate.groupId}`;
  return candidate.kind === "member" ? `member:${candidate.memberId}` : REQUESTER;
}

function fromText(text: string): Candidate | null {
  if (text === REQUESTER) return { kind: "requester" };
  const [kind, id = ""] = text.split(":");
  if (kind === "group") return { kind, groupId: id };
  return kind === "member" ? { kind, memberId: id } : null;
}
