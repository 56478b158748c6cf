import { describe, expect, it } from "vitest";
import { readConnectionUrl, withCredentials } from "./connection-url";

const hostsOf = (text: string) => readConnectionUrl(text)?.hosts.map(({ host, port }) => `${host} ${port}`);

describe("readConnectionUrl", () => {
  it.each([
    ["postgresql://u:p@db/stepwell", ["db 5432"]],
    ["postgres://u:p@db:6000/stepwell?sslmode=require", ["db 6000"]],
    ["postgresql://u:p@a:5432,b:5433,c/stepwell", ["a 5432", "b 5433", "c 5432"]],
    ["postgresql://u:p@[::1]:5433,[fe80::1]/stepwell", ["::1 5433", "fe80::1 5432"]],
    ["postgresql://u:p@/stepwell?host=a,b&port=5433", ["a 5433", "b 5433"]],
    ["postgresql://u:p@/stepwell?host=a,b&port=1,2", ["a 1", "b 2"]],
    ["postgresql:///stepwell?host=/run/postgresql", ["/run/postgresql 5432"]],
    ["postgresql://u:p@%2Frun%2Fpostgresql/stepwell", ["/run/postgresql 5432"]],
  ])("reads the hosts of %s", (text, hosts) => {
    expect(hostsOf(text)).toEqual(hosts);
  });

  it.each(["mysql://a/b", "postgresql://u:p@a:x/db", "postgresql://u:p@a:70000/db", "stepwell", ""])(
    "refuses %j",
    (text) => {
      expect(readConnectionUrl(text)).toBeUndefined();
    },
  );

  it("leaves a URL of one host that says everything else", () => {
    const url = readConnectionUrl(
      "postgresql://u%40x:p%2F@a:1,b:2/my%20db?sslmode=require&target_session_attrs=read-write",
    );
    expect(url).toMatchObject({ user: "u@x", password: "p/", database: "my db" });
    expect(url?.single).toBe("postgresql://u%40x:p%2F@a:1/my%20db?sslmode=require");
  });
});

it("changes the user and keeps hosts, database and parameters", () => {
  expect(withCredentials("postgresql://u:p@a,b:2/db?sslmode=require", "app", "s/t")).toBe(
    "postgresql://app:s%2Ft@a:5432,b:2/db?sslmode=require",
  );
  expect(hostsOf(withCredentials("postgresql:///db?host=/run/a,/run/b", "app", "x"))).toEqual([
    "/run/a 5432",
    "/run/b 5432",
  ]);
});
