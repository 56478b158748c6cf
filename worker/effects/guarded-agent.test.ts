import { request } from "undici";
import { expect, it } from "vitest";
import { startHttpPeer } from "@/tests/support/http-peer";
import { createAgent, ForbiddenAddress, isPublicAddress, literalAddress } from "./guarded-agent";

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
  "64:ff9b:1::7f00:1",
  "2002:7f00:1::",
  "2001:0:4136:e378:8000:63bf:3fff:fdd2",
  "fec0::1",
  "fd00:ec2::254",
  "100::1",
  "2001:db8::1",
  "198.18.0.1",
  "192.0.0.192",
  "100.100.100.200",
  "240.0.0.1",
  "255.255.255.255",
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

it("judges what a name stands for before anybody is called", async () => {
  const peer = await startHttpPeer(() => ({ status: 200 }));
  const agent = createAgent(false);
  try {
    const url = peer.url.replace("127.0.0.1", "localhost");
    await expect(request(url, { dispatcher: agent })).rejects.toBeInstanceOf(ForbiddenAddress);
    expect(peer.calls).toEqual([]);
  } finally {
    await agent.close();
    await peer.close();
  }
});
