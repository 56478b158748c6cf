import { LATENCY_BUCKETS, type Spread } from "./tally";

const NAME = "stepwell_http_request_seconds";

/** The histogram of requests in Prometheus' text format. */
export function requestLatency(requests: ReadonlyMap<string, Spread>): string {
  const lines = [
    `\n# HELP ${NAME} Time from a request to the end of its answer, by route; hooks are route "hook".`,
    `# TYPE ${NAME} histogram`,
  ];
  for (const [key, { buckets, sum }] of requests) {
    const [route = "", status = ""] = key.split(" ");
    const labels = `route="${route}",status="${status}"`;
    for (const [index, value] of buckets.entries()) {
      lines.push(`${NAME}_bucket{${labels},le="${LATENCY_BUCKETS[index] ?? "+Inf"}"} ${value}`);
    }
    lines.push(`${NAME}_sum{${labels}} ${sum}`, `${NAME}_count{${labels}} ${buckets.at(-1) ?? 0}`);
  }
  return `${lines.join("\n")}\n`;
}
