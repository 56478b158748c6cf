/**
 * All that fits a filter as CSV. It is read and sent a page at a time, each page in a transaction of its own, at the pace of
 * whoever takes it: what a server holds does not grow with what is exported.
 */
import { z } from "zod";
import type { CurrentMember } from "@/server/auth/member";
import { AppError, notFound } from "@/server/errors";
import { failureResponse } from "@/server/failure-response";
import { withTenant } from "@/server/tenancy/with-tenant";
import { getRequestMember } from "@/server/trpc/get-request-member";
import { csvLine, guarded } from "../interchange/csv-line";
import { fileNameOf } from "../interchange/file-name-of";
import { loadFormColumns } from "./form-columns";
import { presentSubmissions } from "./present-submissions";
import { countFitting, readSubmissions } from "./read-submissions";
import { cellOf, headOf, momentText } from "./submission-cells";
import type { SubmissionScope } from "./submission-where";
import { canReadSubmissions } from "./submissions.policy";
import { SUBMITTED_AT, SubmissionFilterSchema } from "./submissions.schema";

/** By time, since there is an index for it: by a field, each page would sort everything again. */
const LATEST_FIRST = { by: SUBMITTED_AT, descending: true } as const;
/** More rows than a spreadsheet opens gladly. */
const MOST_ROWS = 500_000;
const PAGE = 1000;

const asJson = z
  .string()
  .max(20_000)
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: "custom", message: "This is no JSON." });
      return z.NEVER;
    }
  });

const QuerySchema = z.object({
  formId: z.uuid(),
  filter: asJson.pipe(SubmissionFilterSchema).default({}),
  /** The mark that tells Excel of UTF-8; "0" leaves it out. */
  bom: z.enum(["0", "1"]).default("1"),
});
type Query = z.infer<typeof QuerySchema>;

/** `GET /api/submissions/<formId>?tenant=<slug>&filter=<json>&bom=0`: the latest first. */
export async function handleSubmissionsExport(request: Request, formId: string): Promise<Response> {
  try {
    const member = await getRequestMember(request);
    if (!canReadSubmissions(member)) {
      throw new AppError("FORBIDDEN", "Your role does not allow this. Ask an admin of the workspace.");
    }
    const query = readQuery(request, formId);
    const scope = await openExport(member, query);
    const name = encodeURIComponent(fileNameOf(`${scope.name} answers`, "csv"));
    return new Response(streamOf(linesOf(scope, query)), {
      headers: {
        "content-type": "text/csv; charset=utf-8; header=present",
        "content-disposition": `attachment; filename*=UTF-8''${name.replaceAll(/['()*]/g, "_")}`,
        "x-content-type-options": "nosniff",
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    return failureResponse(error, "submissions");
  }
}

function readQuery(request: Request, formId: string): Query {
  const { searchParams } = new URL(request.url);
  const parameter = (name: string) => searchParams.get(name) ?? undefined;
  if (!z.uuid().safeParse(formId).success) throw notFound("form");
  const query = QuerySchema.safeParse({
    formId,
    filter: parameter("filter"),
    bom: parameter("bom"),
  });
  if (query.success) return query.data;
  const [issue] = query.error.issues;
  throw new AppError("INVALID_INPUT", `The filter cannot be read: ${issue?.message ?? "it is not one."}`);
}

type Export = SubmissionScope & { name: string };

/** Refuses before the first byte; from then on a failure can only break the download off. */
function openExport({ tenantId, timeZone }: CurrentMember, { formId, filter }: Query): Promise<Export> {
  return withTenant(tenantId, async (tx) => {
    const scope = { tenantId, formId, timeZone, ...(await loadFormColumns(tx, formId)) };
    if ((await countFitting(tx, scope, filter, MOST_ROWS)) > MOST_ROWS) {
      const most = MOST_ROWS.toLocaleString("en");
      throw new AppError("TOO_LARGE", `More than ${most} answers fit. Narrow them, for example by date.`);
    }
    return scope;
  });
}

async function* linesOf(scope: Export, query: Query): AsyncGenerator<string> {
  const fields = scope.columns.map((column) => column.field);
  const head = ["Submitted", "Submitted by", "Request", "Title", "Process", "Step", "Version"];
  const mark = query.bom === "1" ? "\uFEFF" : "";
  yield `${mark}${csvLine([...head, ...fields.map(headOf)])}\r\n`;
  let cursor: string | undefined;
  do {
    const { page, next } = await readPage(scope, query, cursor);
    yield page;
    cursor = next ?? undefined;
  } while (cursor !== undefined);
}

function readPage(scope: Export, { filter }: Query, cursor: string | undefined) {
  return withTenant(scope.tenantId, async (tx) => {
    const wanted = { filter, sort: LATEST_FIRST, cursor, limit: PAGE };
    const { page, nextCursor } = await readSubmissions(tx, scope, wanted);
    const { items, names } = await presentSubmissions(tx, scope, page);
    const nameOf = (id: string) => names[id];
    const context = { member: nameOf, group: nameOf, timeZone: scope.timeZone };
    const lines = items.map((row) => {
      const about = [
        momentText(row.submittedAt, scope.timeZone),
        ...[row.submittedBy ?? "", row.reference, row.title, row.processName, row.stepName].map(guarded),
        String(row.version),
      ];
      const cells = scope.columns.map(({ field }) => {
        const text = row.texts[field.key];
        return text === undefined ? cellOf(field, row.content[field.key], context) : guarded(text);
      });
      return `${csvLine([...about, ...cells])}\r\n`;
    });
    return { page: lines.join(""), next: nextCursor };
  });
}

function streamOf(lines: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
}
