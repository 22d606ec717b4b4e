import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';

const inflate = promisify(inflateRaw);

// Layout and signatures: PKWARE, ".ZIP File Format Specification" 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_OF_DIRECTORY_BYTES = 22;
const DIRECTORY_ENTRY_BYTES = 46;
const LOCAL_HEADER_BYTES = 30;
const MAXIMUM_COMMENT_BYTES = 0xffff;
const STORED = 0;
const DEFLATED = 8;

/** A file inside of an archive. Sizes are as the archive claims them. */
interface ArchivedFile {
  readonly path: string;
  readonly method: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly headerAt: number;
}

/** An archive that cannot be read, or that would unpack to more than allowed. */
export class UnreadableArchive extends Error {}

/**
 * A ZIP archive in memory, read by its directory. It exists to look at a workbook before anybody unpacks it whole: an
 * archive of some kilobytes can unpack to gigabytes. ZIP64 and encrypted archives count as unreadable.
 */
export class ZipArchive {
  private readonly fileByPath: ReadonlyMap<string, ArchivedFile>;

  /** Throws an UnreadableArchive where the directory is missing or broken. */
  constructor(private readonly bytes: Buffer) {
    try {
      this.fileByPath = new Map(directoryOf(bytes).map((file) => [file.path, file]));
    } catch (error) {
      if (error instanceof UnreadableArchive) throw error;
      throw new UnreadableArchive(`its directory leads outside of it: ${String(error)}`);
    }
  }

  has(path: string): boolean {
    return this.fileByPath.has(path);
  }

  /** What all files take once unpacked, as the archive claims; `unpack` holds each file to its claim. */
  get unpackedBytes(): number {
    return [...this.fileByPath.values()].reduce((sum, file) => sum + file.unpackedBytes, 0);
  }

  get paths(): readonly string[] {
    return [...this.fileByPath.keys()];
  }

  /** A file. Throws an UnreadableArchive where it is missing, broken or longer than the archive claims. */
  async unpack(path: string): Promise<Buffer> {
    const file = this.fileByPath.get(path);
    if (file === undefined) throw new UnreadableArchive(`it lacks ${path}`);
    try {
      const packed = this.packedBytesOf(file);
      if (file.method === STORED) return packed;
      if (file.method !== DEFLATED) throw new UnreadableArchive(`${path} is packed by method ${file.method}`);
      return await inflate(packed, { maxOutputLength: Math.max(file.unpackedBytes, 1) });
    } catch (error) {
      if (error instanceof UnreadableArchive) throw error;
      throw new UnreadableArchive(`${path} cannot be unpacked: ${String(error)}`);
    }
  }

  private packedBytesOf({ headerAt, packedBytes }: ArchivedFile): Buffer {
    if (this.bytes.readUInt32LE(headerAt) !== LOCAL_HEADER) throw new UnreadableArchive('a file has no header');
    const nameBytes = this.bytes.readUInt16LE(headerAt + 26);
    const extraBytes = this.bytes.readUInt16LE(headerAt + 28);
    const start = headerAt + LOCAL_HEADER_BYTES + nameBytes + extraBytes;
    return this.bytes.subarray(start, start + packedBytes);
  }
}

function directoryOf(bytes: Buffer): ArchivedFile[] {
  const end = endOfDirectory(bytes);
  const fileCount = bytes.readUInt16LE(end + 10);
  const files: ArchivedFile[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < fileCount; index += 1) {
    if (bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new UnreadableArchive('its directory is broken');
    const nameBytes = bytes.readUInt16LE(at + 28);
    files.push({
      path: bytes.toString('utf8', at + DIRECTORY_ENTRY_BYTES, at + DIRECTORY_ENTRY_BYTES + nameBytes),
      method: bytes.readUInt16LE(at + 10),
      packedBytes: bytes.readUInt32LE(at + 20),
      unpackedBytes: bytes.readUInt32LE(at + 24),
      headerAt: bytes.readUInt32LE(at + 42),
    });
    at += DIRECTORY_ENTRY_BYTES + nameBytes + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return files;
}

/** The directory's end stands last, before a comment of unknown length. */
function endOfDirectory(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - END_OF_DIRECTORY_BYTES - MAXIMUM_COMMENT_BYTES);
  for (let at = bytes.length - END_OF_DIRECTORY_BYTES; at >= first; at -= 1) {
    if (bytes.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  throw new UnreadableArchive('it has no directory');
}

/** An archive of these files, not packed, in which nothing is claimed that is not so. */
export function storedArchive(bytesByPath: ReadonlyMap<string, Buffer>): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, bytes] of bytesByPath) {
    const name = Buffer.from(path);
    const header = Buffer.alloc(LOCAL_HEADER_BYTES);
    header.writeUInt32LE(LOCAL_HEADER, 0);
    header.writeUInt32LE(crc32(bytes), 14);
    header.writeUInt32LE(bytes.length, 18);
    header.writeUInt32LE(bytes.length, 22);
    header.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(DIRECTORY_ENTRY_BYTES);
    entry.writeUInt32LE(DIRECTORY_ENTRY, 0);
    header.copy(entry, 16, 14, 28);
    entry.writeUInt32LE(offset, 42);
    files.push(header, name, bytes);
    directory.push(entry, name);
    offset += header.length + name.length + bytes.length;
  }
  return Buffer.concat([
    ...files,
    ...directory,
    directoryEnd(bytesByPath.size, Buffer.concat(directory).length, offset),
  ]);
}

function directoryEnd(fileCount: number, directoryBytes: number, directoryAt: number): Buffer {
  const end = Buffer.alloc(END_OF_DIRECTORY_BYTES);
  end.writeUInt32LE(END_OF_DIRECTORY, 0);
  end.writeUInt16LE(fileCount, 8);
  end.writeUInt16LE(fileCount, 10);
  end.writeUInt32LE(directoryBytes, 12);
  end.writeUInt32LE(directoryAt, 16);
  return end;
}
