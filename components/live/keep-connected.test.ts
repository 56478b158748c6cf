import { expect, it, vi } from "vitest";
import { keepConnected } from "./keep-connected";

class Line extends EventTarget {
  readyState = 0;
  close() {
    this.readyState = 2;
  }
  fail(readyState: number) {
    this.readyState = readyState;
    this.dispatchEvent(new Event("error"));
  }
}

function connected() {
  const lines: Line[] = [];
  let reopened = 0;
  let lost = 0;
  const hangUp = keepConnected(
    () => {
      const line = new Line();
      lines.push(line);
      return line;
    },
    {
      onLost: () => {
        lost += 1;
      },
      onReopened: () => {
        reopened += 1;
      },
    },
    1,
  );
  return { lines, hangUp, reopened: () => reopened, lost: () => lost };
}

it("opens a line anew that the browser has given up, and says so once", async () => {
  const { lines, hangUp, reopened, lost } = connected();
  lines[0]?.dispatchEvent(new Event("open"));
  expect([lost(), reopened()]).toEqual([0, 0]);
  lines[0]?.fail(2);
  expect(lost()).toBe(1);
  await vi.waitFor(() => expect(lines).toHaveLength(2));
  lines[1]?.dispatchEvent(new Event("open"));
  expect(reopened()).toBe(1);
  hangUp();
  expect(lines[1]?.readyState).toBe(2);
});

it("leaves a broken line to the browser, which calls again", async () => {
  const { lines, hangUp, reopened } = connected();
  lines[0]?.fail(0);
  lines[0]?.dispatchEvent(new Event("open"));
  expect(reopened()).toBe(1);
  lines[0]?.fail(2);
  await vi.waitFor(() => expect(lines.length).toBeGreaterThan(1));
  expect(lines).toHaveLength(2);
  hangUp();
});
