/** How one process tells others that tenants' lanes have work: a notice names some of them, one a line. */
import { z } from "zod";
import { type Lane, lanes } from "@/contracts/lane";

export const HINTS_CHANNEL = "stepwell_lanes";

/** PostgreSQL refuses payloads of 8,000 bytes; a line takes about 50. */
const HINTS_PER_NOTICE = 100;

export interface LaneHint {
  lane: Lane;
  tenantId: string;
}

const HintSchema = z.object({ lane: z.enum(lanes), tenantId: z.uuid() });

export const writeHint = ({ lane, tenantId }: LaneHint) => `${lane} ${tenantId}`;

/** Payloads of notices that hold these hints. */
export function writeNotices(hints: readonly string[]): string[] {
  return Array.from({ length: Math.ceil(hints.length / HINTS_PER_NOTICE) }, (_, page) =>
    hints.slice(page * HINTS_PER_NOTICE, (page + 1) * HINTS_PER_NOTICE).join("\n"),
  );
}

/** The hints of a notice; what a newer release may write besides is left out. */
export function readNotice(payload: string): LaneHint[] {
  return payload.split("\n").flatMap((line) => {
    const [lane, tenantId] = line.split(" ");
    const hint = HintSchema.safeParse({ lane, tenantId });
    return hint.success ? [hint.data] : [];
  });
}
