import { expect, it } from "vitest";
import { isDatabaseAway, sqlStateOf } from "./is-database-away";

const coded = (code: string, message = "x") => Object.assign(new Error(message), { code });

/** As Prisma wraps what PostgreSQL says and Prisma has no name for. */
function byPrisma(originalCode: string) {
  const driverAdapterError = Object.assign(new Error("x"), { cause: { originalCode } });
  return Object.assign(new Error("Database error."), { code: "P2010", meta: { driverAdapterError } });
}

it.each([
  ["a lost connection", coded("08006")],
  ["a shutdown", coded("57P01")],
  ["a crash", coded("57P02")],
  ["a start", coded("57P03")],
  ["a full disk", coded("53100")],
  ["a server out of memory", coded("53200")],
  ["no connection left", coded("53300")],
  ["a failing disk", coded("58030")],
  ["a server that only reads", coded("25006")],
  ["a transaction that was silent for too long", coded("25P03")],
  ["nobody at the address", coded("ECONNREFUSED")],
  ["a host that is not on the network", coded("EHOSTUNREACH")],
  ["a name that is not known just now", coded("ENOTFOUND")],
  ["Prisma's own name", coded("P1001")],
  ["a full disk, by Prisma", byPrisma("53100")],
  ["a lost connection in words", new Error("Connection terminated unexpectedly")],
  ["a silent network", new Error("Query read timeout")],
  ["a cause", new Error("wrapped", { cause: coded("57P01") })],
])("knows %s", (_, error) => {
  expect(isDatabaseAway(error)).toBe(true);
});

it.each([
  ["a taken key", coded("23505")],
  ["a defect", byPrisma("42601")],
  ["a statement that took too long", coded("57014")],
  ["a limit that the query itself passed", coded("53400")],
  ["a database that was dropped", coded("57P04")],
  ["anything else", new Error("x")],
  ["no error", undefined],
])("lets %s be what it is", (_, error) => {
  expect(isDatabaseAway(error)).toBe(false);
});

it("finds PostgreSQL's code inside", () => {
  expect(sqlStateOf(byPrisma("53100"))).toBe("53100");
  expect(sqlStateOf(new Error("x", { cause: coded("25006") }))).toBe("25006");
  expect(sqlStateOf(coded("ECONNREFUSED"))).toBe("");
  expect(sqlStateOf(coded("EPIPE"))).toBe("");
});
