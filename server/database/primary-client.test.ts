import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { afterEach, expect, it } from "vitest";
import { PrimaryClient } from "./primary-client";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

/** A client of a server that accepts and then says nothing; closing when the client does only if it listens. */
async function clientOf(serve: (socket: Socket) => void) {
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    socket.on("error", () => undefined);
    serve(socket);
  });
  open.push(server);
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  return new PrimaryClient({ connectionString: `postgresql://a:b@127.0.0.1:${port}/none` });
}

it.each([
  ["closes when asked to", (socket: Socket) => void socket.resume().on("end", () => socket.end())],
  ["never closes", (socket: Socket) => void socket.resume()],
])("lets go of whoever waits for a connection when it is ended, where the server %s", async (_, serve) => {
  const client = await clientOf(serve);
  const connecting = client.connect();
  connecting.catch(() => undefined);
  await once(client.connection.stream, "connect");
  await client.end();
  await expect(connecting).rejects.toThrow("Connection terminated");
});

it("does not begin to connect when it is ended before", async () => {
  let connections = 0;
  const client = await clientOf(() => {
    connections += 1;
  });
  const connecting = client.connect();
  await client.end();
  await expect(connecting).rejects.toThrow("timeout expired");
  expect(connections).toBe(0);
});
