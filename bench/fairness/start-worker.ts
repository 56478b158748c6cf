/** Starts one instance of each place that it is told, all at the same time, each in a transaction of its own. */
import { type StartPlace, startDeferred } from "../cluster/start-deferred";

process.on("message", async (places: StartPlace[]) => {
  await Promise.all(places.map((place) => startDeferred(place, 1)));
  process.send?.("started");
});
process.on("SIGTERM", () => process.exit(0));
process.send?.("ready");
