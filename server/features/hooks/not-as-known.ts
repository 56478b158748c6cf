/** What was taken for granted of deliveries does not hold: a key was used, or a hook or process has changed. */
export class NotAsKnown extends Error {}
