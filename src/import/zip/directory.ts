import { ImportFault, type ImportFile } from '../files/import-file.ts';
import { zipLimits } from './limits.ts';

/** An entry as the zip's central directory has it. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated; others are not read. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly at: number;
}

/** Signatures and fixed lengths of PKWARE's APPNOTE 6.3: 4.3.7, 4.3.12, 4.3.14 to 4.3.16. */
const signatures = { entry: 0x02014b50, end: 0x06054b50, end64: 0x06064b50, locator64: 0x07064b50 } as const;
const endLength = 22;
const locatorLength = 20;
const longestComment = 0xffff;

/**
 * The entries of a zip by its central directory, which is what programs go by that write and read zips: the headers
 * before the entries may say anything. Zip64 included. Throws an `ImportFault` where there is no directory (a download
 * that broke off), or one beyond `zipLimits`.
 */
export async function zipEntries(zip: ImportFile): Promise<ZipEntry[]> {
  const { slice } = zip;
  if (slice === null) throw new ImportFault('A zip inside of a zip is not opened.');
  const end = await findEnd(zip, slice);
  if (end.count > zipLimits.entries) throw new ImportFault(`The zip has too many entries: ${end.count}.`);
  if (end.size > zipLimits.directory || end.at + end.size > zip.size) throw broken();
  return parseDirectory(view(await slice(end.at, end.at + end.size)), end.count);
}

interface End {
  readonly count: number;
  /** Of the directory: bytes, and where it begins. */
  readonly size: number;
  readonly at: number;
}

async function findEnd(zip: ImportFile, slice: NonNullable<ImportFile['slice']>): Promise<End> {
  const from = Math.max(0, zip.size - endLength - longestComment - locatorLength);
  const tail = view(await slice(from, zip.size));
  for (let at = tail.byteLength - endLength; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) !== signatures.end) continue;
    const locator = at - locatorLength;
    if (locator >= 0 && tail.getUint32(locator, true) === signatures.locator64) {
      return readEnd64(view(await slice(long(tail, locator + 8), long(tail, locator + 8) + 56)));
    }
    return {
      count: tail.getUint16(at + 10, true),
      size: tail.getUint32(at + 12, true),
      at: tail.getUint32(at + 16, true),
    };
  }
  throw new ImportFault('The zip has no end: its download may have broken off.');
}

function readEnd64(end: DataView): End {
  if (end.byteLength < 56 || end.getUint32(0, true) !== signatures.end64) throw broken();
  return { count: long(end, 32), size: long(end, 40), at: long(end, 48) };
}

function parseDirectory(directory: DataView, count: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (entries.length < count) {
    if (at + 46 > directory.byteLength || directory.getUint32(at, true) !== signatures.entry) throw broken();
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => directory.getUint16(at + field, true));
    const next = at + 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
    if (next > directory.byteLength) throw broken();
    entries.push(readEntry(directory, at, nameLength ?? 0, extraLength ?? 0));
    at = next;
  }
  return entries;
}

function readEntry(directory: DataView, at: number, nameLength: number, extraLength: number): ZipEntry {
  const flags = directory.getUint16(at + 8, true);
  const name = new Uint8Array(directory.buffer, directory.byteOffset + at + 46, nameLength);
  const sizes = sizes64(directory, at, at + 46 + nameLength, extraLength);
  return {
    name: decodeName(name, (flags & 0x800) !== 0),
    method: directory.getUint16(at + 10, true),
    isEncrypted: (flags & 1) !== 0,
    crc: directory.getUint32(at + 16, true),
    ...sizes,
  };
}

/** What does not fit into 32 bits stands in the extra field 1, in this order and only what is missing (4.5.3). */
function sizes64(directory: DataView, at: number, extraAt: number, extraLength: number) {
  const fields = { size: at + 24, packedSize: at + 20, at: at + 42 } as const;
  let extra = extraAt;
  const end = extraAt + extraLength;
  let from = end;
  while (extra + 4 <= end) {
    const length = directory.getUint16(extra + 2, true);
    if (directory.getUint16(extra, true) === 1) from = extra + 4;
    extra += 4 + length;
  }
  const fieldAt = (field: number): number => {
    const value = directory.getUint32(field, true);
    if (value !== 0xffffffff || from + 8 > end) return value;
    from += 8;
    return long(directory, from - 8);
  };
  return { size: fieldAt(fields.size), packedSize: fieldAt(fields.packedSize), at: fieldAt(fields.at) };
}

/** UTF-8 where the flag says so or where it is that; else the code page of DOS, of which only ASCII is certain. */
function decodeName(bytes: Uint8Array, isUtf8: boolean): string {
  const name = new TextDecoder('utf-8').decode(bytes);
  return isUtf8 || !name.includes('\ufffd') ? name : new TextDecoder('latin1').decode(bytes);
}

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const long = (data: DataView, at: number): number => Number(data.getBigUint64(at, true));
const broken = (): ImportFault => new ImportFault('The zip is damaged: its directory cannot be read.');
