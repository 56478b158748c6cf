/** Whose rows a transaction sees. */
export type Scope = { tenantId?: string; userId?: string };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The values of the database settings; empty means none. Throws on anything but a UUID: a defect of the caller. */
export function scopeSettings(scope: Scope): { tenantId: string; userId: string } {
  return { tenantId: checked("tenant", scope.tenantId), userId: checked("user", scope.userId) };
}

function checked(subject: string, id: string | undefined): string {
  if (id === undefined) {
    return "";
  }
  if (!UUID.test(id)) {
    throw new TypeError(`The ${subject} id is not a UUID.`);
  }
  return id;
}
