/**
 * Deliveries without Next: the handler of hooks behind plain HTTP, which answers about ten times as many. Holds only so much
 * at a time, and no sender longer than its patience.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { AppError } from "../errors";
import { failureAnswer } from "../failure-response";
import { receiveDelivery } from "../features/hooks/receive-delivery";
import { answerJson } from "./answer-json";

const ADDRESS = /^\/api\/hooks\/([^/?]+)(?:\?|$)/;

/** Requests at the same time, and bytes of bodies that are read or wait. */
const MOST_REQUESTS = 5_000;
const MOST_BYTES = 128_000_000;
/** What a body may take that does not tell its length: the most that a delivery may have. */
const UNKNOWN_LENGTH = 1_000_000;
/** Milliseconds for a whole body. */
const PATIENCE = 15_000;
const RETRY_AFTER = 1;

let requests = 0;
let bytes = 0;

/** Whether the request was for a hook; then it is answered, now or later. */
export function answerHook(request: IncomingMessage, response: ServerResponse): boolean {
  const publicId = ADDRESS.exec(request.url ?? "")?.[1];
  if (publicId === undefined) return false;
  if (request.method === "POST") void answerDelivery(request, response, publicId);
  else answerJson(response, notPosted());
  return true;
}

const notPosted = () => ({
  ...failureAnswer(new AppError("INVALID_INPUT", "Send deliveries with POST."), "hooks"),
  status: 405,
  headers: { allow: "POST" },
});

async function answerDelivery(
  request: IncomingMessage,
  response: ServerResponse,
  publicId: string,
): Promise<void> {
  const length = lengthOf(request);
  if (requests >= MOST_REQUESTS || bytes + length > MOST_BYTES) {
    answerJson(response, failureAnswer(tooBusy(), "hooks"));
    return;
  }
  requests += 1;
  bytes += length;
  const patience = setTimeout(() => giveUp(request, response), PATIENCE);
  request.once("end", () => clearTimeout(patience));
  try {
    answerJson(response, await receiveDelivery(callOf(request), publicId));
  } catch (error) {
    // Only writing the answer can fail here, so there is nobody to tell.
    failureAnswer(error, "hooks", { publicId });
    response.destroy();
  } finally {
    clearTimeout(patience);
    requests -= 1;
    bytes -= length;
  }
}

const tooBusy = () =>
  new AppError("TOO_MANY_REQUESTS", "More comes in than can be taken just now. Send it again in a moment.", {
    retryAfter: RETRY_AFTER,
  });

/** Bytes to set aside. A body larger than allowed is refused by its length and takes nothing. */
function lengthOf({ headers }: IncomingMessage): number {
  const told = headers["content-length"];
  return told === undefined ? UNKNOWN_LENGTH : Math.min(Number(told), UNKNOWN_LENGTH);
}

function callOf(request: IncomingMessage) {
  return {
    headers: {
      get: (name: string) => {
        const value = request.headers[name];
        return typeof value === "string" ? value : (value?.join(", ") ?? null);
      },
    },
    // Leaving off in the middle must not end the connection, on which the refusal is still to be told.
    body: request.iterator({ destroyOnReturn: false }),
  };
}

function giveUp(request: IncomingMessage, response: ServerResponse): void {
  const late = new AppError("INVALID_INPUT", `The body did not arrive within ${PATIENCE / 1000} seconds.`);
  answerJson(response, { ...failureAnswer(late, "hooks"), status: 408, headers: { connection: "close" } });
  // Whoever still reads the body finds it broken off, and its answer goes nowhere.
  response.once("finish", () => request.destroy());
}
