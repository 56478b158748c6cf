import type { RetryPolicy } from "@/contracts/process";
import { untagged } from "@/contracts/value";
import type { ElementEntry } from "@/engine/definition/graph";
import { elementTitle } from "./element-title";
import { headerNameFault, isHeaderValue } from "./request-headers";
import { encodeAfter, readAddress, withoutLogin } from "./web-address";

/** Asks for an HTTP call and waits for its result, {status, body}, which becomes the variable named by the id. */
export const httpRequest: ElementEntry<"httpRequest"> = {
  hasResult: true,
  waits: "always",

  compile(element, scope) {
    const title = elementTitle(element);
    if (element.url.trim() === "") scope.error("urlMissing", `"${title}" has no address to call.`, "url");
    const url = scope.template("url", element.url, encodeAfter);
    element.headers.forEach(({ name }, index) => {
      const fault = headerNameFault(name);
      if (fault === null) return;
      scope.error(
        "headerInvalid",
        `"${title}" cannot send the header "${name}": ${fault}.`,
        `headers[${index}].name`,
      );
    });
    const headers = element.headers.map((header, index) => ({
      name: header.name,
      source: `the header ${header.name}`,
      value: scope.template(`headers[${index}].value`, header.value),
    }));
    const body = element.body === undefined ? null : scope.expression("body", element.body);
    return {
      enter(moves, token) {
        const filled = url === null ? null : moves.fill(token, url, "its address");
        if (filled === null) return;
        const target = readAddress(filled);
        if ("fault" in target) {
          return moves.fail(token, `"${title}" cannot call "${withoutLogin(filled)}": ${target.fault}.`);
        }
        const sent: { name: string; value: string }[] = [];
        for (const header of headers) {
          const value = header.value === null ? null : moves.fill(token, header.value, header.source);
          if (value === null) return;
          if (!isHeaderValue(value)) {
            return moves.fail(
              token,
              `"${title}" cannot send ${header.source}: its value has a line break or a character that headers do not take.`,
            );
          }
          sent.push({ name: header.name, value });
        }
        const content = body === null ? { value: null } : moves.evaluate(token, body, "its body");
        if (content === null) return;
        moves.emit({
          type: "effectRequested",
          token,
          element: element.id,
          request: {
            kind: "http",
            method: element.method,
            url: target.address,
            headers: sent,
            body: untagged(content.value),
            timeoutSeconds: element.timeoutSeconds,
            ...statusRules(element.retry),
          },
          retry: element.retry,
        });
      },
    };
  },

  summary(element) {
    const host = /^https?:\/\/([^/{\s]+)/i.exec(element.url.trim())?.[1];
    return host === undefined ? "Calls another system" : `Calls ${host}`;
  },

  waitsFor: (_token, element) => `Waiting for the answer to "${elementTitle(element)}"`,
};

/** Absent settings stay absent: the request is part of what an outside system knows the call by. */
function statusRules({ finalStatuses, retryStatuses }: RetryPolicy) {
  return { ...(finalStatuses && { finalStatuses }), ...(retryStatuses && { retryStatuses }) };
}
