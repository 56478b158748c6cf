/** Between this process and PostgreSQL: forwards everything and notes what the process asks of the server. */
import { createServer, connect as open, type Socket } from "node:net";

export type WireSpy = {
  port: number;
  /** The settings with which each connection began. */
  startups: Record<string, string>[];
  /** The texts of all statements, in order. */
  statements: string[];
  /** Names of statements that were to stay in the session. */
  preparedNames: string[];
  close: () => Promise<void>;
};

export async function startWireSpy(port: number): Promise<WireSpy> {
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = open(port, "127.0.0.1");
    const read = createReader(spy);
    near.on("data", (chunk: Buffer) => read(chunk));
    near.pipe(far).pipe(near);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket.on("error", () => other.destroy());
      socket.on("close", () => other.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const spy: WireSpy = {
    port: address !== null && typeof address === "object" ? address.port : 0,
    startups: [],
    statements: [],
    preparedNames: [],
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return spy;
}

/** Reads one connection's messages: the first is the startup, each other one has a type and a length. */
function createReader(spy: WireSpy): (chunk: Buffer) => void {
  let waiting = Buffer.alloc(0);
  let hasBegun = false;
  return (chunk) => {
    waiting = Buffer.concat([waiting, chunk]);
    for (;;) {
      const start = hasBegun ? 1 : 0;
      if (waiting.length < start + 4) return;
      const end = start + waiting.readInt32BE(start);
      if (waiting.length < end) return;
      const body = waiting.subarray(start + 4, end);
      if (hasBegun) {
        note(spy, String.fromCharCode(waiting[0] ?? 0), body);
      } else {
        spy.startups.push(readStartup(body));
      }
      hasBegun = true;
      waiting = waiting.subarray(end);
    }
  };
}

function readStartup(body: Buffer): Record<string, string> {
  const words = body.subarray(4).toString("utf8").split("\0");
  const pairs: [string, string][] = [];
  for (let index = 0; index + 1 < words.length && words[index] !== ""; index += 2) {
    pairs.push([words[index] ?? "", words[index + 1] ?? ""]);
  }
  return Object.fromEntries(pairs);
}

function note(spy: WireSpy, type: string, body: Buffer): void {
  const [first = "", second = ""] = body.toString("utf8").split("\0");
  if (type === "Q") {
    spy.statements.push(first);
  } else if (type === "P") {
    spy.statements.push(second);
    if (first !== "") spy.preparedNames.push(first);
  }
}
