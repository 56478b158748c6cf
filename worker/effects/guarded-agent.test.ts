import { expect, it } from "vitest";
import { isPublicAddress, literalAddress } from "./guarded-agent";

it.each(["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946"])("lets %s be called", (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

it.each([
  "127.0.0.1",
  "10.0.0.8",
  "172.16.3.4",
  "192.168.1.1",
  "169.254.169.254",
  "100.64.0.1",
  "168.63.129.16",
  "0.0.0.0",
  "224.0.0.1",
  "::1",
  "::",
  "::ffff:127.0.0.1",
  "::ffff:169.254.169.254",
  "::7f00:1",
  "fe80::1",
  "fc00::1",
  "64:ff9b::7f00:1",
  "not an address",
])("does not let %s be called", (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

it.each([
  ["http://127.1/", "127.0.0.1"],
  ["http://0x7f.1/", "127.0.0.1"],
  ["http://2130706433/", "127.0.0.1"],
  ["http://[::1]:80/", "::1"],
])("sees through the notation of %s", (url, address) => {
  expect(literalAddress(new URL(url))).toBe(address);
});

it("knows a name from a literal", () => {
  expect(literalAddress(new URL("https://example.com/"))).toBeNull();
});
