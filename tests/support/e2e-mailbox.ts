/**
 * A real mail server on loopback, at the address that the product under test sends to. Mails of earlier tests arrive here too,
 * as the product sends again what nobody took: a test looks for those to its own people.
 */
import { text } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";

export type Mail = { to: string[]; subject: string; body: string };

export type Mailbox = { mails: Mail[]; close: () => Promise<void> };

export async function openMailbox(port: number): Promise<Mailbox> {
  const mails: Mail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData(stream, session, callback) {
      text(stream).then((message) => {
        mails.push(
          readMail(
            message,
            session.envelope.rcptTo.map(({ address }) => address),
          ),
        );
        callback();
      }, callback);
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return { mails, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** Enough of RFC 5322 for plain text: folded headers, an empty line, the body. */
function readMail(message: string, to: string[]): Mail {
  const [head = "", ...rest] = message.split("\r\n\r\n");
  const subject = /^subject: ((?:.|\r\n[ \t])*)$/im.exec(head)?.[1]?.replace(/\r\n[ \t]/g, " ") ?? "";
  return { to, subject, body: rest.join("\r\n\r\n") };
}
