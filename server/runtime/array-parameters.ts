/**
 * Columns of a batch as PostgreSQL arrays in the binary format (array_recv, uuid_recv, json_recv, timestamptz_recv of
 * PostgreSQL's source). node-postgres sends a Buffer as a binary parameter; its own text arrays quote and escape every
 * element, which for JSON costs more than making the JSON.
 */

/** Object ids of the element types, fixed in pg_type.dat. */
const OID = {
  bool: 16,
  int4: 23,
  text: 25,
  json: 114,
  float8: 701,
  timestamptz: 1184,
  uuid: 2950,
} as const;

const HEADER_BYTES = 20;
const NULL_LENGTH = -1;
/** 2000-01-01, from which PostgreSQL counts microseconds. */
const POSTGRES_EPOCH_MS = Date.UTC(2000, 0, 1);
const WORD = 2 ** 32;

type Column<Item> = readonly (Item | null)[];

/** Neighbours are often equal, so the last one is copied. */
export function uuids(items: Column<string>): Buffer {
  let last = "";
  let lastOffset = 0;
  return fixedWidth(OID.uuid, 16, items, (buffer, offset, item) => {
    if (item === last) {
      buffer.copyWithin(offset, lastOffset, lastOffset + 16);
    } else {
      buffer.write(item.replaceAll("-", ""), offset, 16, "hex");
      last = item;
    }
    lastOffset = offset;
  });
}

export function integers(items: Column<number>): Buffer {
  return fixedWidth(OID.int4, 4, items, (buffer, offset, item) => buffer.writeInt32BE(item, offset));
}

export function floats(items: Column<number>): Buffer {
  return fixedWidth(OID.float8, 8, items, (buffer, offset, item) => buffer.writeDoubleBE(item, offset));
}

export function booleans(items: Column<boolean>): Buffer {
  return fixedWidth(OID.bool, 1, items, (buffer, offset, item) => buffer.writeUInt8(item ? 1 : 0, offset));
}

/** ISO 8601 instants. Neighbours are often equal, so the last one parsed is kept. */
export function times(items: Column<string>): Buffer {
  let last = "";
  let microseconds = 0;
  return fixedWidth(OID.timestamptz, 8, items, (buffer, offset, item) => {
    if (item !== last) {
      last = item;
      microseconds = (Date.parse(item) - POSTGRES_EPOCH_MS) * 1000;
    }
    const high = Math.floor(microseconds / WORD);
    buffer.writeInt32BE(high, offset);
    buffer.writeUInt32BE(microseconds - high * WORD, offset + 4);
  });
}

export function texts(items: Column<string>): Buffer {
  return variableWidth(OID.text, items);
}

/** Values that JSON.stringify takes. */
export function jsons(items: readonly unknown[]): Buffer {
  return variableWidth(
    OID.json,
    items.map((item) => JSON.stringify(item)),
  );
}

function header(oid: number, count: number, hasNulls: boolean, buffer: Buffer): void {
  buffer.writeInt32BE(1, 0);
  buffer.writeInt32BE(hasNulls ? 1 : 0, 4);
  buffer.writeInt32BE(oid, 8);
  buffer.writeInt32BE(count, 12);
  buffer.writeInt32BE(1, 16);
}

function fixedWidth<Item>(
  oid: number,
  width: number,
  items: Column<Item>,
  write: (buffer: Buffer, offset: number, item: Item) => void,
): Buffer {
  const buffer = Buffer.allocUnsafe(HEADER_BYTES + items.length * (width + 4));
  let offset = HEADER_BYTES;
  let hasNulls = false;
  for (const item of items) {
    if (item === null) {
      hasNulls = true;
      offset = buffer.writeInt32BE(NULL_LENGTH, offset);
      continue;
    }
    offset = buffer.writeInt32BE(width, offset);
    write(buffer, offset, item);
    offset += width;
  }
  header(oid, items.length, hasNulls, buffer);
  return buffer.subarray(0, offset);
}

function variableWidth(oid: number, items: Column<string>): Buffer {
  let capacity = HEADER_BYTES;
  // A UTF-16 unit becomes at most three bytes.
  for (const item of items) {
    capacity += 4 + (item?.length ?? 0) * 3;
  }
  const buffer = Buffer.allocUnsafe(capacity);
  let offset = HEADER_BYTES;
  let hasNulls = false;
  for (const item of items) {
    if (item === null) {
      hasNulls = true;
      offset = buffer.writeInt32BE(NULL_LENGTH, offset);
      continue;
    }
    const start = offset + 4;
    const end = start + buffer.write(item, start, "utf8");
    buffer.writeInt32BE(end - start, offset);
    offset = end;
  }
  header(oid, items.length, hasNulls, buffer);
  return buffer.subarray(0, offset);
}
