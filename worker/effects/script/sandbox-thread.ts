/** A thread that runs scripts, one after the other. It is ended from outside when one does not end. */
import { parentPort } from "node:worker_threads";
import { openSandbox, runInSandbox } from "./sandbox";

const sandbox = await openSandbox();

parentPort?.on("message", (request: Parameters<typeof runInSandbox>[1]) => {
  parentPort?.postMessage(runInSandbox(sandbox, request));
});
parentPort?.postMessage("ready");
