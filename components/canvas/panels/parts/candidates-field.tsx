"use client";

import { CircleUserRound, IdCard, UserRound, UserRoundCog, UsersRound } from "lucide-react";
import { Field } from "@/components/ui/field";
import { MultiCombobox } from "@/components/ui/multi-combobox";
import { type Candidate, CandidateSchema } from "@/contracts/human-work";
import { candidateNames } from "@/engine/elements/candidate-names";
import { useEditorState } from "../../editor/editor-context";

type CandidatesFieldProps = {
  value: readonly Candidate[];
  onChange: (value: Candidate[]) => void;
  error?: string;
  label?: string;
  help?: string;
};

const REQUESTER = "requester";

/** Viewers only look. */
const workingRoles = ["owner", "admin", "builder", "participant"] as const;

/** Who may do a task: groups first, since people come and go. */
export function CandidatesField({ value, onChange, error, ...words }: CandidatesFieldProps) {
  const { label = "Who can do it", help = "Everybody named sees the task; the first to claim it does it." } =
    words;
  const { directory } = useEditorState();
  const options = [
    { value: REQUESTER, label: "The requester", hint: "Who started the request", icon: <CircleUserRound /> },
    {
      value: toText({ kind: "manager" }),
      label: "The requester's manager",
      hint: "As set for each member",
      icon: <UserRoundCog />,
    },
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
    ...workingRoles.map((role) => ({
      value: toText({ kind: "role", role }),
      label: `Every ${role}`,
      hint: "Role",
      icon: <IdCard />,
    })),
  ];
  const labels = new Map(value.map((candidate) => [toText(candidate), labelOf(candidate)]));
  return (
    <Field label={label} help={help} error={error}>
      <MultiCombobox
        options={options}
        value={value.map(toText)}
        selectedLabels={labels}
        onValueChange={(next) => onChange(next.flatMap((text) => fromText(text) ?? []))}
        addLabel="Add people"
        searchLabel="Search groups and people"
        emptyText="Nobody by this name"
      />
    </Field>
  );
}

/** What is not offered, such as an expression, stays as it is and is named by what it says. */
function labelOf(candidate: Candidate): string {
  if (candidate.kind === "member" || candidate.kind === "group") return "Somebody who is gone";
  return candidateNames([candidate], { member: () => undefined, group: () => undefined }) ?? "";
}

function toText(candidate: Candidate): string {
  if (candidate.kind === "group") return `group:${candidate.groupId}`;
  if (candidate.kind === "member") return `member:${candidate.memberId}`;
  return candidate.kind === "requester" ? REQUESTER : JSON.stringify(candidate);
}

function fromText(text: string): Candidate | null {
  if (text === REQUESTER) return { kind: "requester" };
  if (text.startsWith("{")) return CandidateSchema.safeParse(JSON.parse(text)).data ?? null;
  const [kind, id = ""] = text.split(":");
  if (kind === "group") return { kind, groupId: id };
  return kind === "member" ? { kind, memberId: id } : null;
}
