/**
 * A real mail server on loopback, at the address that the product under test sends to: one test at a time has it, others
 * wait. Mails of other tests arrive here too, as the product sends again what nobody took: a test looks for those to its own
 * people.
 */
import { text } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";
import { until } from "./until";

/** As long as the longest test may take. */
export const OTHERS_MS = 480_000;

export type Mail = { to: string[]; subject: string; body: string };

export type Mailbox = { mails: Mail[]; close: () => Promise<void> };

export async function openMailbox(port: number): Promise<Mailbox> {
  const mails: Mail[] = [];
  const server = await until("no other test has the mailbox", () => listen(port, mails), OTHERS_MS);
  return { mails, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** False while another test listens there. */
function listen(port: number, mails: Mail[]): Promise<SMTPServer | false> {
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
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? resolve(false) : reject(error),
    );
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
}

/** Enough of RFC 5322 for plain text: folded headers, an empty line, the body. */
function readMail(message: string, to: string[]): Mail {
  const [head = "", ...rest] = message.split("\r\n\r\n");
  const subject = /^subject: ((?:.|\r\n[ \t])*)$/im.exec(head)?.[1]?.replace(/\r\n[ \t]/g, " ") ?? "";
  return { to, subject, body: rest.join("\r\n\r\n") };
}
