import { SMTPServer as Server, type SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createCaller } from "@/tests/support/caller";
import { createTestTenant } from "@/tests/support/tenant";
import { useTestDatabase } from "@/tests/support/test-database";

useTestDatabase();

const mails: { to: string[]; text: string }[] = [];
let server: SMTPServer;

beforeAll(async () => {
  server = new Server({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: async (stream, session, done) => {
      const chunks = await stream.toArray();
      const to = session.envelope.rcptTo.map(({ address }) => address);
      mails.push({
        to,
        text: Buffer.concat(chunks).toString().replaceAll("=\r\n", "").replaceAll("=3D", "="),
      });
      done();
    },
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.server.address();
  process.env.SMTP_URL = `smtp://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
});
afterAll(() => new Promise<void>((closed) => server.close(closed)));

it("mails an invitation whose link works, when there is a mail server", async () => {
  const tenant = await createTestTenant("Acme");
  const invited = await createCaller(tenant.owner).members.invite({
    email: "nia@example.test",
    role: "builder",
  });
  expect(invited.isMailed).toBe(true);
  expect(mails).toHaveLength(1);
  expect(mails[0]?.to).toEqual(["nia@example.test"]);
  expect(mails[0]?.text).toContain("Olive Owner invites you to work in Acme");
  expect(mails[0]?.text).toContain(invited.url);
});
