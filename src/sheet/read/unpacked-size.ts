const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const LONGEST_COMMENT = 65_535;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const IS_ZIP64 = 0xffff_ffff;

/**
 * The unpacked size of a ZIP archive in bytes, as its entries state it; undefined for anything else, infinite where it is
 * not stated. The reader of the archive unpacks no entry beyond its stated size.
 */
export function unpackedSize(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let size = 0;
  for (let entry = 0; entry < count; entry += 1) {
    if (at + ENTRY_BYTES > view.byteLength || view.getUint32(at, true) !== ENTRY) return Number.POSITIVE_INFINITY;
    const unpacked = view.getUint32(at + 24, true);
    size += unpacked === IS_ZIP64 ? Number.POSITIVE_INFINITY : unpacked;
    at += ENTRY_BYTES + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return size;
}

function endOfDirectory(view: DataView): number | undefined {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return undefined;
}
