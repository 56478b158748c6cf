import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { Problem } from "./say";

const READY_TIMEOUT_MS = 120_000;

/** PORT, or 3000; a Problem when it is no port or somebody listens on it. */
export async function choosePort(): Promise<number> {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Problem(`PORT must be a number from 1 to 65535, not "${process.env.PORT}".`);
  }
  const code = await listenOnce(port);
  if (code === "EADDRINUSE") {
    throw new Problem(
      `Port ${port} is in use by another program. Choose another one: PORT=${port + 1} npm start`,
    );
  }
  if (code === "EACCES") {
    throw new Problem(`You may not listen on port ${port}. Choose one above 1023: PORT=3000 npm start`);
  }
  return port;
}

/** Listens for a moment; resolves with the error's code if that is not possible. */
function listenOnce(port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) => resolve("code" in error ? String(error.code) : error.message));
    server.listen(port, () => server.close(() => resolve(undefined)));
  });
}

/** Resolves with true once the address answers HTTP, with false when it does not within two minutes or was given up. */
export async function untilAnswering(address: string, givenUp: () => boolean): Promise<boolean> {
  const deadline = Date.now() + READY_TIMEOUT_MS;
  while (Date.now() < deadline && !givenUp()) {
    const answered = await fetch(address, { redirect: "manual", signal: AbortSignal.timeout(10_000) }).then(
      () => true,
      () => false,
    );
    if (answered) {
      return true;
    }
    await pause(100);
  }
  return false;
}
