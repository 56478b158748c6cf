import { createServer, type RequestListener, type Server } from "node:http";
import { afterEach, beforeAll, expect, it } from "vitest";
import type { EffectRequest } from "@/contracts/journal";
import { startHttpPeer } from "@/tests/support/http-peer";
import { http } from "./http";

beforeAll(() => {
  process.env.DATABASE_URL = "postgresql://nobody:nothing@127.0.0.1:1/none";
  process.env.ALLOW_PRIVATE_NETWORK = "true";
});

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function listen(answer: RequestListener): Promise<string> {
  const started = createServer(answer);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, "127.0.0.1", resolve));
  const address = started.address();
  return `http://127.0.0.1:${address !== null && typeof address === "object" ? address.port : 0}`;
}

type HttpRequest = Extract<EffectRequest, { kind: "http" }>;

function call(request: Partial<HttpRequest>) {
  const whole: HttpRequest = {
    kind: "http",
    method: "GET",
    url: "",
    headers: [],
    body: null,
    timeoutSeconds: 5,
    ...request,
  };
  const effect = {
    tenantId: "tenant",
    serverId: "server",
    id: "effect",
    instanceId: "instance",
    token: 1,
    element: "call",
    awaited: true,
    attempt: 1,
    maxAttempts: 3,
    backoffSeconds: 1,
    leaseToken: "lease",
    traceparent: null,
    request: whole,
  };
  return http(effect, new AbortController().signal);
}

it.each(["http://[", "https://erp.example:99999/", "nonsense"])("fails for good at %s", async (url) => {
  expect(await call({ url })).toMatchObject({ kind: "failed", reason: `${url} is not a valid address.` });
});

it("fails for good when the call cannot be made as it stands", async () => {
  const url = await listen((_, response) => response.end());
  const headers = [{ name: "X-Trace", value: "a\r\nHost: b" }];
  expect(await call({ url, headers })).toMatchObject({
    kind: "failed",
    reason: expect.stringContaining("cannot"),
  });
});

it("stops reading an answer that is too large", async () => {
  const chunk = Buffer.alloc(64 * 1024, "x");
  let sent = 0;
  const url = await listen((_, response) => {
    const more = () => {
      while (!response.destroyed && response.write(chunk)) sent += chunk.length;
      response.once("drain", more);
    };
    more();
  });
  expect(await call({ url })).toMatchObject({
    kind: "failed",
    reason: expect.stringContaining("more than 1 MB"),
  });
  expect(sent).toBeLessThan(50_000_000);
});

it("does not wait for an answer that never ends", async () => {
  const url = await listen((_, response) => {
    const drip = setInterval(() => response.write("."), 50);
    response.once("close", () => clearInterval(drip));
  });
  const startedAt = Date.now();
  expect(await call({ url, timeoutSeconds: 1 })).toMatchObject({
    kind: "retry",
    reason: expect.stringContaining("did not answer within 1 s"),
  });
  expect(Date.now() - startedAt).toBeLessThan(4_000);
});

it("does not unpack what comes packed", async () => {
  const peer = await startHttpPeer(() => ({
    status: 200,
    body: "x",
    headers: { "content-encoding": "gzip" },
  }));
  try {
    expect(await call({ url: peer.url })).toMatchObject({ kind: "succeeded", result: { body: "x" } });
    expect(peer.calls[0]?.headers["accept-encoding"]).toBeUndefined();
  } finally {
    await peer.close();
  }
});

it("does not follow a redirect", async () => {
  const peer = await startHttpPeer(() => ({ status: 302, headers: { location: "http://127.0.0.1:1/" } }));
  try {
    expect(await call({ url: peer.url })).toMatchObject({
      kind: "failed",
      reason: expect.stringContaining("redirect"),
    });
    expect(peer.calls).toHaveLength(1);
  } finally {
    await peer.close();
  }
});
