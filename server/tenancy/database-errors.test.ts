import { expect, it, vi } from "vitest";
import { throwUnavailable } from "./database-errors";

// It would go and ask a database, which is not there.
vi.mock("../database-state", () => ({ suspectDatabase: vi.fn() }));

/** As Prisma gives on what PostgreSQL says and Prisma has no name for. */
function prismaError(originalCode: string) {
  const driverAdapterError = Object.assign(new Error(originalCode), { cause: { originalCode } });
  return Object.assign(new Error("Database error."), { code: "P2010", meta: { driverAdapterError } });
}

const pgError = (code: string) => Object.assign(new Error("no"), { code });

it.each([
  ["a server that starts up, by Prisma", prismaError("57P03")],
  ["a server that was killed, by Prisma", prismaError("57P01")],
  ["a lost connection, by Prisma", prismaError("08006")],
  ["no connection left", pgError("53300")],
  ["a server that starts up", pgError("57P03")],
  ["an address where nobody answers", pgError("ECONNREFUSED")],
  ["Prisma's own name", pgError("P1001")],
])("calls the database away for %s", (_, error) => {
  expect(() => throwUnavailable(error)).toThrow(expect.objectContaining({ code: "UNAVAILABLE" }));
});

it.each([
  ["a taken key", prismaError("23505")],
  ["a defect", pgError("42601")],
  ["anything else", new Error("x")],
])("hands on %s as it is", (_, error) => {
  expect(() => throwUnavailable(error)).toThrow(error);
});
