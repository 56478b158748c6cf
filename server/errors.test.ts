import { expect, it } from "vitest";
import { AppError, toAppError } from "./errors";

it("keeps an AppError and knows its HTTP status", () => {
  const error = new AppError("CONFLICT", "Somebody else completed this task.");
  expect(toAppError(error)).toBe(error);
  expect(error.status).toBe(409);
});

it("tells a database that is away from a defect", () => {
  const refused = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
  expect(toAppError(refused).code).toBe("UNAVAILABLE");
  expect(toAppError(new Error("wrapped", { cause: refused })).code).toBe("UNAVAILABLE");
  expect(toAppError(new TypeError("x is undefined")).code).toBe("INTERNAL");
});

it("does not show an unforeseen error's message to the user", () => {
  const error = toAppError(new Error("password authentication failed for stepwell_app"));
  expect(error.message).not.toContain("stepwell_app");
});
