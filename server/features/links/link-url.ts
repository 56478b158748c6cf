import { env } from "@/server/env";

export const linkUrl = (publicId: string): string => `${env.baseUrl}/f/${publicId}`;

/** For a frame within another page. */
export const embedUrl = (publicId: string): string => `${linkUrl(publicId)}/embed`;
