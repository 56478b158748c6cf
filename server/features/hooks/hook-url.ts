import { env } from "@/server/env";

export const hookUrl = (publicId: string): string => `${env.baseUrl}/api/hooks/${publicId}`;
