import { BusinessCalendarSchema } from "@/contracts/calendar";

/** When a tenant works. Its time zone is that of the dates in its processes as well. */
export const WorkingTimeSchema = BusinessCalendarSchema;
