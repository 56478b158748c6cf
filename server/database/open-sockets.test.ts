import { once } from "node:events";
import { type AddressInfo, createServer, Socket } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { dropOverdue, measureSilence, watchSocket } from "./open-sockets";

const silent = createServer((socket) => socket.resume());
beforeAll(async () => {
  await once(silent.listen(0, "127.0.0.1"), "listening");
});
afterAll(() => void silent.close());

async function openSocket() {
  const socket = new Socket();
  const isReady = watchSocket(socket);
  socket.connect((silent.address() as AddressInfo).port, "127.0.0.1");
  await once(socket, "connect");
  isReady();
  return socket;
}

it("gives up a connection on which no answer came, and leaves those alone on which none is due", async () => {
  const [asked, idle] = [await openSocket(), await openSocket()];
  const began = performance.now();
  asked.write("a question");
  expect(measureSilence(began)).toBeLessThan(1_000);
  expect(measureSilence(began + 30_000)).toBeGreaterThan(29_000);
  dropOverdue(began + 30_000, 31_000);
  expect(asked.destroyed).toBe(false);
  expect(measureSilence(began + 31_500)).toBeGreaterThan(31_000);
  dropOverdue(began + 31_500, 31_000);
  expect([asked.destroyed, idle.destroyed]).toEqual([true, false]);
  idle.destroy();
});
