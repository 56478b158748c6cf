import type { TableShape } from "@/contracts/data-table";
import type { Value } from "@/contracts/value";
import type { AskedOutside } from "./request-of";

/** Stands for ids that only the server makes; the same each time, so that a scenario stays the same. */
const SAMPLE_ID = "00000000-0000-7000-8000-000000000001";
const types = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

/** What such a step would give if all went well, to begin typing with; of an HTTP request the body of the answer. */
export function suggestedReply(
  request: AskedOutside,
  shapeOf: (tableId: string) => TableShape | undefined,
): Value {
  switch (request.kind) {
    case "document": {
      const name = `${request.fileName}.${request.format}`;
      return [{ id: SAMPLE_ID, name, size: 10_000, type: types[request.format] }];
    }
    case "dataRecord": {
      const columns = shapeOf(request.tableId)?.columns ?? [];
      const empty = Object.fromEntries(columns.map(({ key }) => [key, null]));
      const record = { found: true, id: SAMPLE_ID, ...empty, ...request.match, ...request.values };
      return request.operation === "list" ? [record] : record;
    }
    case "http":
    case "call":
      return {};
    default:
      return null;
  }
}
