import { CodeBlock } from "@/components/ui/code-block";
import type { EffectRequest } from "@/contracts/journal";

/** What a failed step had sent, to be compared with what the other side expects. */
export function SentRequest({ request }: { request: EffectRequest }) {
  return (
    <details className="rounded-md border bg-panel px-3 py-2 text-sm">
      <summary className="cursor-pointer font-medium text-strong">What was sent</summary>
      <div className="mt-2">
        <CodeBlock code={requestText(request)} label="What was sent" />
      </div>
    </details>
  );
}

function requestText(request: EffectRequest): string {
  switch (request.kind) {
    case "http": {
      const headers = request.headers.map(({ name, value }) => `${name}: ${value}`);
      const body = request.body === null ? [] : ["", JSON.stringify(request.body, null, 2)];
      return [`${request.method} ${request.url}`, ...headers, ...body].join("\n");
    }
    case "email":
      return `Subject: ${request.subject}\n\n${request.text}`;
    default:
      return JSON.stringify(request, null, 2);
  }
}
