const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const LONGEST_COMMENT = 65_535;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const IS_ZIP64 = 0xffff_ffff;

/** What the directory of a ZIP archive states. */
interface Directory {
  /** The unpacked size of all entries in bytes; infinite where it is not stated. */
  readonly unpacked: number;
  /** The names of its entries, in order. */
  readonly names: readonly string[];
}

/**
 * The unpacked size of a ZIP archive in bytes, as its entries state it; undefined for anything else, infinite where it is
 * not stated. The reader of the archive unpacks no entry beyond its stated size.
 */
export function unpackedSize(bytes: Uint8Array): number | undefined {
  return directoryOf(bytes)?.unpacked;
}

/** Whether an archive has two entries of one name, of which each program unpacks another. */
export function hasEntryTwice(bytes: Uint8Array): boolean {
  const names = directoryOf(bytes)?.names ?? [];
  return new Set(names).size < names.length;
}

function directoryOf(bytes: Uint8Array): Directory | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  const names: string[] = [];
  let at = view.getUint32(end + 16, true);
  let unpacked = 0;
  for (let entry = 0; entry < count; entry += 1) {
    if (at + ENTRY_BYTES > view.byteLength || view.getUint32(at, true) !== ENTRY)
      return { unpacked: Number.POSITIVE_INFINITY, names };
    const size = view.getUint32(at + 24, true);
    unpacked += size === IS_ZIP64 ? Number.POSITIVE_INFINITY : size;
    const nameFrom = at + ENTRY_BYTES;
    const nameTo = nameFrom + view.getUint16(at + 28, true);
    names.push(new TextDecoder().decode(bytes.subarray(nameFrom, nameTo)));
    at = nameTo + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { unpacked, names };
}

function endOfDirectory(view: DataView): number | undefined {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return undefined;
}
