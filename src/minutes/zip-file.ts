import { crc32, inflateRawSync } from 'node:zlib'
import { CodedError } from '../errors.ts'

/** What a zip may hold before it is opened: a small file can swell to fill the memory. */
export type ZipLimits = { readonly entries: number; readonly inflatedBytes: number }

/** Far more than any document has. */
export const zipLimits: ZipLimits = { entries: 5_000, inflatedBytes: 50 * 1024 * 1024 }

export type ZipEntries = ReadonlyMap<string, Uint8Array>

/**
 * The names and bytes of a zip's files. Sizes are checked twice, as the zip states them and as they come
 * out, since the statement may lie. Only files whose name `wanted` accepts are inflated.
 * @throws CodedError `invalid` when the zip is damaged, encrypted or larger than the limits.
 */
export const readZip = (
  bytes: Uint8Array,
  limits: ZipLimits,
  wanted: (name: string) => boolean = () => true,
): ZipEntries => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const listed = listZip(bytes, limits)
  const entries = new Map<string, Uint8Array>()
  let left = limits.inflatedBytes
  for (const entry of listed) {
    if (entry.name.endsWith('/') || !wanted(entry.name)) continue
    const inflated = inflate(file, entry, left)
    left -= inflated.byteLength
    entries.set(entry.name, inflated)
  }
  return entries
}

/** A zip of the given files, stored without compression: nothing in it can swell. */
export const writeZip = (entries: ZipEntries): Buffer => {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of entries) {
    const nameBytes = Buffer.from(name, 'utf8')
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(UTF8_NAMES, 2)
    shared.writeUInt32LE(crc32(content), 10)
    shared.writeUInt32LE(content.byteLength, 14)
    shared.writeUInt32LE(content.byteLength, 18)
    shared.writeUInt16LE(nameBytes.byteLength, 22)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    const body = Buffer.concat([uint32(LOCAL_HEADER), shared, nameBytes, content])
    bodies.push(body)
    directory.push(Buffer.concat([uint32(DIRECTORY_HEADER), Buffer.from([20, 0]), shared, rest, nameBytes]))
    offset += body.byteLength
  }
  const listing = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(directory.length, 4)
  end.writeUInt16LE(directory.length, 6)
  end.writeUInt32LE(listing.byteLength, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...bodies, listing, uint32(END_OF_DIRECTORY), end])
}

// The names and offsets below are those of PKWARE's APPNOTE 4.3, sections 4.3.7, 4.3.12 and 4.3.16.
const LOCAL_HEADER = 0x04034b50
const DIRECTORY_HEADER = 0x02014b50
const END_OF_DIRECTORY = 0x06054b50
const END_LENGTH = 22
const UTF8_NAMES = 0x0800
const ENCRYPTED = 0x0001
const STORED = 0
const DEFLATED = 8

type Listed = {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly size: number
  readonly offset: number
}

/** What a zip says it holds, checked against the limits without unpacking any of it. @throws as `readZip`. */
export const listZip = (bytes: Uint8Array, limits: ZipLimits): readonly Listed[] => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(file)
  const count = file.readUInt16LE(end + 10)
  if (count > limits.entries) throw tooMany(limits.entries)
  const entries: Listed[] = []
  let at = file.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > file.byteLength || file.readUInt32LE(at) !== DIRECTORY_HEADER) throw damaged()
    const nameEnd = at + 46 + file.readUInt16LE(at + 28)
    const name = file.toString('utf8', at + 46, nameEnd)
    if ((file.readUInt16LE(at + 8) & ENCRYPTED) !== 0) throw lockedFile()
    // Nothing is unpacked to a disk here, but no program that writes minutes names its parts like that.
    if (/^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)/i.test(name)) throw damaged()
    entries.push({
      name,
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      size: file.readUInt32LE(at + 24),
      offset: file.readUInt32LE(at + 42),
    })
    at = nameEnd + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  if (entries.reduce((sum, entry) => sum + entry.size, 0) > limits.inflatedBytes) throw tooLarge()
  return entries
}

/** The directory stands at the end, before a comment of at most 65,535 bytes. */
const findEnd = (file: Buffer): number => {
  const first = Math.max(0, file.byteLength - END_LENGTH - 0xffff)
  for (let at = file.byteLength - END_LENGTH; at >= first; at -= 1)
    if (file.readUInt32LE(at) === END_OF_DIRECTORY) return at
  throw damaged()
}

const inflate = (file: Buffer, entry: Listed, left: number): Uint8Array => {
  if (entry.offset + 30 > file.byteLength || file.readUInt32LE(entry.offset) !== LOCAL_HEADER) throw damaged()
  const start =
    entry.offset + 30 + file.readUInt16LE(entry.offset + 26) + file.readUInt16LE(entry.offset + 28)
  const packed = file.subarray(start, start + entry.packed)
  if (packed.byteLength !== entry.packed) throw damaged()
  if (entry.method === STORED) return within(packed, left)
  if (entry.method !== DEFLATED) throw damaged()
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, left) })
  } catch (error) {
    throw error instanceof RangeError ? tooLarge() : damaged()
  }
}

const within = (content: Buffer, left: number): Buffer => {
  if (content.byteLength > left) throw tooLarge()
  return content
}

const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

const damaged = (): CodedError =>
  new CodedError('invalid', 'The file is damaged or incomplete. Get a fresh copy of it, then try again.')
const tooLarge = (): CodedError =>
  new CodedError(
    'invalid',
    'The file is too large once it is unpacked. Take out pictures and attachments, then try again.',
  )
const tooMany = (most: number): CodedError =>
  new CodedError(
    'invalid',
    `The file holds more than ${most.toLocaleString('en-GB')} files within it. Save the minutes as a new file, then try again.`,
  )
export const lockedFile = (): CodedError =>
  new CodedError(
    'invalid',
    'The file is protected with a password. Remove the password and save it, then try again.',
  )
