import { Inflate } from 'fflate';
import { crc32 } from '../../model/crc32.ts';
import { ImportFault, type ImportFile } from '../files/import-file.ts';
import { type ZipEntry, zipEntries } from './directory.ts';
import { zipLimits } from './limits.ts';

/** Bytes of an entry that are read at once: of a packed one so few that some 16 MB come of them at the utmost. */
const pieces = { packed: 16_384, stored: 1 << 20 };

/** An entry that is not read, and why: a sentence. */
export interface RefusedEntry {
  readonly name: string;
  readonly reason: string;
}

/**
 * The files within a zip, unpacked only when they are read. Nothing is written anywhere, so that a name such as
 * `../../etc` could reach nothing; such a zip is no honest one all the same, and the entry is refused. Folders and what
 * programs put beside the files (`__MACOSX`, names with a dot in front) are passed over.
 */
export async function filesInZip(
  zip: ImportFile,
): Promise<{ readonly files: readonly ImportFile[]; readonly refused: readonly RefusedEntry[] }> {
  const files: ImportFile[] = [];
  const refused: RefusedEntry[] = [];
  const budget = { left: zipLimits.total };
  for (const entry of await zipEntries(zip)) {
    if (entry.name.endsWith('/') || /(?:^|\/)(?:__MACOSX\/|\.)(?!\.)/.test(entry.name)) continue;
    const reason = obstacleOf(entry);
    if (reason === null) files.push(fileOfEntry(zip, entry, budget));
    else refused.push({ name: entry.name, reason });
  }
  return { files, refused };
}

function obstacleOf({ name, method, isEncrypted, size, packedSize }: ZipEntry): string | null {
  if (isUnsafePath(name)) return 'Its name leads out of the zip.';
  if (isEncrypted) return 'It is encrypted; unpack the zip first.';
  if (method !== 0 && method !== 8) return 'It is packed in a way that cannot be read; unpack the zip first.';
  if (size > zipLimits.entry) return `It is too large: ${Math.round(size / 1_000_000)} MB unpacked.`;
  if (size > zipLimits.ratioFrom && size > packedSize * zipLimits.ratio) return bomb;
  return null;
}

const bomb = 'It unpacks to far more than an honest file would (a “zip bomb”).';

/** Absolute, with a drive, a NUL or a step upwards. */
const isUnsafePath = (name: string): boolean =>
  /^(?:[/\\]|[a-z]:)|\0/i.test(name) || name.split(/[/\\]/).includes('..');

const fileOfEntry = (zip: ImportFile, entry: ZipEntry, budget: { left: number }): ImportFile => ({
  name: `${zip.name}/${entry.name}`,
  size: entry.size,
  slice: null,
  async *chunks() {
    let sum = 0;
    let size = 0;
    for await (const chunk of unpacked(zip, entry)) {
      size += chunk.length;
      budget.left -= chunk.length;
      // What the directory says of the size was held against the limits; an entry may hold more than that.
      if (size > entry.size) throw new ImportFault(bomb);
      if (budget.left < 0) throw new ImportFault('The zip is too large, unpacked.');
      sum = crc32(chunk, sum);
      yield chunk;
    }
    if (size !== entry.size || sum !== entry.crc)
      throw new ImportFault('The zip is damaged: a file in it is not whole.');
  },
});

async function* unpacked(zip: ImportFile, entry: ZipEntry): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const out: Uint8Array<ArrayBuffer>[] = [];
  const inflate = new Inflate((chunk) => out.push(new Uint8Array(chunk)));
  const start = await dataStart(zip, entry);
  const piece = entry.method === 0 ? pieces.stored : pieces.packed;
  for (let done = 0; done < entry.packedSize; done += piece) {
    const packed = await readPart(zip, start + done, start + Math.min(done + piece, entry.packedSize));
    if (entry.method === 0) yield packed;
    else inflatePart(inflate, packed, done + piece >= entry.packedSize);
    yield* out.splice(0);
  }
}

function inflatePart(inflate: Inflate, packed: Uint8Array, isLast: boolean): void {
  try {
    inflate.push(packed, isLast);
  } catch (cause) {
    throw new ImportFault('The zip is damaged: a file in it cannot be unpacked.', { cause });
  }
}

/** Behind the local header, whose name and extra field may be longer than the directory's. */
async function dataStart(zip: ImportFile, { at }: ZipEntry): Promise<number> {
  const header = await readPart(zip, at, at + 30);
  const fields = new DataView(header.buffer);
  if (fields.getUint32(0, true) !== 0x04034b50) throw new ImportFault('The zip is damaged: a file in it is missing.');
  return at + 30 + fields.getUint16(26, true) + fields.getUint16(28, true);
}

async function readPart(zip: ImportFile, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await zip.slice?.(from, to);
  if (bytes?.length !== to - from) throw new ImportFault('The zip ends too early: its download may have broken off.');
  return bytes;
}
