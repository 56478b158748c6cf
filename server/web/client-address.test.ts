import { expect, it } from "vitest";
import { clientAddress } from "./client-address";

const received = (forwarded?: string) => ({
  headers: { "x-forwarded-for": forwarded },
  socket: { remoteAddress: "10.0.0.9" },
});

it("believes the connection when there is no proxy, whatever the client says", () => {
  expect(clientAddress(received("1.1.1.1"), 0)).toBe("10.0.0.9");
});

it("believes what the operator's own proxies have added, and nothing before it", () => {
  expect(clientAddress(received("6.6.6.6, 203.0.113.5"), 1)).toBe("203.0.113.5");
  expect(clientAddress(received("6.6.6.6, 203.0.113.5, 10.0.0.2"), 2)).toBe("203.0.113.5");
});

it("falls back to the connection when a proxy says nothing", () => {
  expect(clientAddress(received(), 1)).toBe("10.0.0.9");
  expect(clientAddress(received("203.0.113.5"), 2)).toBe("10.0.0.9");
  expect(clientAddress(received(" "), 1)).toBe("10.0.0.9");
});
