import type { ElementEntry } from "@/engine/definition/graph";
import { elementTitle } from "./element-title";
import { emailRecipients } from "./email-recipients";

/** Asks for an e-mail and goes on when it has been handed over. */
export const email: ElementEntry<"email"> = {
  hasResult: true,
  waits: "always",

  compile(element, scope) {
    const title = elementTitle(element);
    if (element.to.trim() === "") scope.error("recipientMissing", `"${title}" has no recipient.`, "to");
    if (element.subject.trim() === "")
      scope.warning("subjectMissing", `"${title}" has no subject.`, "subject");
    const parts = {
      to: scope.template("to", element.to),
      subject: scope.template("subject", element.subject),
      text: scope.template("text", element.text),
    };
    return {
      enter(moves, token) {
        const to = parts.to === null ? null : moves.fill(token, parts.to, "its recipients");
        if (to === null) return;
        const subject = parts.subject === null ? null : moves.fill(token, parts.subject, "its subject");
        if (subject === null) return;
        const text = parts.text === null ? null : moves.fill(token, parts.text, "its text");
        if (text === null) return;
        const { recipients, unknown } = emailRecipients(to, moves.state.requester);
        if (unknown.length > 0) {
          return moves.fail(
            token,
            `"${title}" cannot send to "${unknown.join(", ")}": that is no e-mail address.`,
          );
        }
        if (recipients.length === 0) return moves.fail(token, `"${title}" has nobody to send to.`);
        moves.emit({
          type: "effectRequested",
          token,
          element: element.id,
          request: { kind: "email", to: recipients, subject: subject.replace(/\s+/g, " ").trim(), text },
          retry: element.retry,
        });
      },
    };
  },

  summary(element) {
    const to = element.to.trim();
    if (to === "") return "E-mails nobody yet";
    return to === "requester" ? "E-mails the requester" : `E-mails ${to.replace(/\{\{\s*|\s*\}\}/g, "")}`;
  },

  waitsFor: (_token, element) => `Sending "${elementTitle(element)}"`,
};
