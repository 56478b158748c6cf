import { z } from "zod";

export const ServerReferenceSchema = z.object({ serverId: z.uuid() });

/** Servers whose plug can be pulled here, and whether there may be any: only for owners of a demo. */
export const ListPlugsOutputSchema = z.object({ isOffered: z.boolean(), serverIds: z.array(z.uuid()) });

export const PullPlugOutputSchema = z.object({ unpluggedAt: z.date() });

/** What has happened since a plug was pulled. All moments are the database's; null has not happened yet. */
export const PlugProgressSchema = z.object({
  now: z.date(),
  server: z.string(),
  unpluggedAt: z.date(),
  seenDeadAt: z.date().nullable(),
  byServer: z.string().nullable(),
  releasedJobs: z.int(),
  releasedLeases: z.int(),
  /** The first step of this tenant's requests that another server did afterwards. */
  firstWorkAt: z.date().nullable(),
  startedAgainAt: z.date().nullable(),
});
export type PlugProgress = z.infer<typeof PlugProgressSchema>;
