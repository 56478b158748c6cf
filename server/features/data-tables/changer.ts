/** Who changes records: a member, or a step of an instance. */
export type Changer = { memberId: string } | { instanceId: string; effectId: string };
