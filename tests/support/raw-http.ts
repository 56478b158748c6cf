import { once } from "node:events";
import { connect, type Socket } from "node:net";

/** A bare connection, for what no well-behaved client sends. */
export async function openSocket(port: number): Promise<Socket> {
  const socket = connect({ port, host: "127.0.0.1" });
  await once(socket, "connect");
  socket.on("error", () => undefined);
  return socket;
}

/** Everything that comes until the other side closes the connection. */
export async function readToEnd(socket: Socket): Promise<string> {
  let text = "";
  socket.on("data", (chunk) => {
    text += chunk;
  });
  if (!socket.closed) await once(socket, "close");
  return text;
}

/** What comes until it contains the words. */
export async function readUntil(socket: Socket, words: string): Promise<string> {
  let text = "";
  for await (const chunk of socket.iterator({ destroyOnReturn: false })) {
    text += chunk;
    if (text.includes(words)) return text;
  }
  return text;
}
