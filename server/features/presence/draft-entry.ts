import type { DraftKind, DraftSubject } from "@/contracts/draft-subject";
import type { Rights } from "@/contracts/role";
import { AppError } from "@/server/errors";
import { canReadDecisions } from "@/server/features/decisions/decisions.policy";
import { getOwnedDecision } from "@/server/features/decisions/get-owned-decision";
import { canReadForms } from "@/server/features/forms/forms.policy";
import { getOwnedForm } from "@/server/features/forms/get-owned-form";
import { getOwnedProcess } from "@/server/features/processes/get-owned-process";
import { canReadProcesses } from "@/server/features/processes/processes.policy";
import type { Transaction } from "@/server/tenancy/with-tenant";

type Published = { id: string; number: number; publishedAt: Date; publishedBy: string };

type DraftEntry = {
  canRead: (member: Rights) => boolean;
  /** Throws NOT_FOUND for what the tenant does not have. */
  getRow: (
    tx: Transaction,
    id: string,
  ) => Promise<{ draftRevision: number; publishedVersionId: string | null }>;
  findVersion: (tx: Transaction, versionId: string) => Promise<Published | null>;
};

const version = { id: true, number: true, publishedAt: true, publishedBy: true } as const;

/** What has drafts that several people may have open. */
const draftEntries: Record<DraftKind, DraftEntry> = {
  form: {
    canRead: canReadForms,
    getRow: getOwnedForm,
    findVersion: (tx, id) => tx.formVersion.findFirst({ where: { id }, select: version }),
  },
  process: {
    canRead: canReadProcesses,
    getRow: getOwnedProcess,
    findVersion: (tx, id) => tx.processVersion.findFirst({ where: { id }, select: version }),
  },
  decision: {
    canRead: canReadDecisions,
    getRow: getOwnedDecision,
    findVersion: (tx, id) => tx.decisionVersion.findFirst({ where: { id }, select: version }),
  },
};

/** The entry of a subject that the member may read. */
export function readableDraft(member: Rights, { kind }: DraftSubject): DraftEntry {
  const entry = draftEntries[kind];
  if (entry.canRead(member)) return entry;
  throw new AppError("FORBIDDEN", "Your role does not allow this. Ask an admin of the workspace.");
}
