import { z } from "zod";

/** A name of the IANA time zone database that this computer knows, for example Europe/Berlin. */
export const TimeZoneSchema = z
  .string()
  .max(64)
  .refine(isTimeZone, "Use the name of a time zone such as Europe/Berlin.");

/** "09:00"; "24:00" is the end of the day. Compared as text, which is the order of the day. */
const TimeOfDaySchema = z
  .string()
  .regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, "Use a time such as 09:00, at most 24:00.");

export const WorkingHoursSchema = z
  .object({ from: TimeOfDaySchema, to: TimeOfDaySchema })
  .refine(({ from, to }) => from < to, { message: "Working hours end after they begin.", path: ["to"] });
export type WorkingHours = z.infer<typeof WorkingHoursSchema>;

/** In the order of the day; a break lies between two of them. None: nobody works. */
const DayHoursSchema = z
  .array(WorkingHoursSchema)
  .max(10)
  .default([])
  .refine((hours) => hours.every(({ from }, index) => index === 0 || from >= (hours[index - 1]?.to ?? "")), {
    message: "Working hours of a day come one after the other and do not overlap.",
  });

export const HolidaySchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("once"), date: z.iso.date(), name: z.string().min(1).max(100) }),
  /** Month and day, for example 12-25. 29 February is one in leap years only. */
  z.object({
    kind: z.literal("yearly"),
    monthDay: z.string().refine((day) => z.iso.date().safeParse(`2000-${day}`).success, {
      message: "Use month and day such as 12-25.",
    }),
    name: z.string().min(1).max(100),
  }),
]);
export type Holiday = z.infer<typeof HolidaySchema>;

/** When people work: what timers, reminders and due dates count in place of every hour. */
export const BusinessCalendarSchema = z
  .object({
    timeZone: TimeZoneSchema,
    hours: z.object({
      monday: DayHoursSchema,
      tuesday: DayHoursSchema,
      wednesday: DayHoursSchema,
      thursday: DayHoursSchema,
      friday: DayHoursSchema,
      saturday: DayHoursSchema,
      sunday: DayHoursSchema,
    }),
    holidays: z.array(HolidaySchema).max(1000).default([]),
  })
  .refine(({ hours }) => Object.values(hours).some((day) => day.length > 0), {
    message: "A calendar needs working hours on at least one day of the week.",
    path: ["hours"],
  });
export type BusinessCalendar = z.infer<typeof BusinessCalendarSchema>;

/** Monday to Friday, nine to five, no holidays: what counts until a tenant says otherwise. */
export function usualCalendar(timeZone: string): BusinessCalendar {
  const day = () => [{ from: "09:00", to: "17:00" }];
  const hours = { monday: day(), tuesday: day(), wednesday: day(), thursday: day(), friday: day() };
  return { timeZone, hours: { ...hours, saturday: [], sunday: [] }, holidays: [] };
}

function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
