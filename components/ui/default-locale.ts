/** Where the member is: how dates and numbers are written, and which clock they are read by. */
export type Locale = { language: string; timeZone: string };

/** Day before month, 24 hours, a point for decimals: read the same way by most people. */
export const defaultLocale: Locale = { language: "en-GB", timeZone: "UTC" };
