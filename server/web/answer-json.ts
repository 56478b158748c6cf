import type { ServerResponse } from "node:http";
import type { Answer } from "../failure-response";
import { API_HEADERS } from "./security-headers";

/** Sends an answer in JSON; a sender that has gone away is no failure. */
export function answerJson(response: ServerResponse, { status, headers, body }: Answer): void {
  if (response.destroyed) return;
  const text = Buffer.from(JSON.stringify(body));
  response.writeHead(status, {
    ...API_HEADERS,
    "content-type": "application/json",
    "content-length": text.length,
    ...headers,
  });
  response.end(text);
}
