import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readMinutes } from '../../src/minutes/read-minutes.ts'
import { LARGEST_FILE } from '../../src/minutes/refuse-other-files.ts'
import { writeZip } from '../../src/minutes/zip-file.ts'
import { odtFile } from './odt/odt-file.ts'

const bytes = (text: string, encoding: BufferEncoding = 'utf8'): Uint8Array =>
  new Uint8Array(Buffer.from(text, encoding))
const hex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'hex'))
const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../fixtures/minutes/${name}`, import.meta.url)))
const join = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))
const zipOf = (...names: readonly string[]): Uint8Array =>
  new Uint8Array(writeZip(new Map(names.map((name) => [name, Buffer.from('<x/>')]))))

describe('The reader is chosen by what the file holds, not by its name', () => {
  const page = '<!DOCTYPE html><html><body><h1>Board</h1><p>The ferry sails on Monday.</p></body></html>'

  test.each([
    ['docx', fixture('northfold-board.docx')],
    ['odt', odtFile('<text:p>The ferry sails on Monday.</text:p>')],
    ['odt', odtFile('<text:p>The ferry sails on Monday.</text:p>', { parts: { mimetype: '' } })],
    ['rtf', bytes('{\\rtf1\\ansi The ferry sails on Monday.}')],
    ['pdf', fixture('northfold-columns.pdf')],
    ['html', bytes(page)],
    ['html', bytes(`\ufeff\n${page}`)],
    ['html', bytes(`<?xml version="1.0"?>\n${page}`)],
    ['html', bytes('<table><tr><td>1.<td>The ferry sails.</table>')],
    ['text', bytes('Board\n\nThe ferry sails on Monday.')],
    ['text', bytes('1.\t<p>The ferry sails.</p>\n2.\t<p>It comes back.</p>')],
  ])('%s', async (mediaType, content) => {
    const read = await readMinutes('minutes.dat', content)
    expect(read.mediaType).toBe(mediaType)
    expect(read.blocks.length).toBeGreaterThan(0)
  })

  test('and its name and the hash of its bytes are kept', async () => {
    const content = fixture('northfold-columns.pdf')
    const { fileName, sha256 } = await readMinutes('June board.pdf', content)
    expect([fileName, sha256]).toEqual(['June board.pdf', createHash('sha256').update(content).digest('hex')])
    expect((await readMinutes('a', bytes('abc'))).sha256).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    )
  })
})

describe('Text is read right whatever program wrote it', () => {
  const words = 'The CC’s budget is £4m – “no more”. Siân agreed.'
  const windows = join(
    bytes('The CC'),
    hex('92'),
    bytes('s budget is '),
    hex('a3'),
    bytes('4m '),
    hex('96'),
    bytes(' '),
    hex('93'),
    bytes('no more'),
    hex('94'),
    bytes('. Si'),
    hex('e2'),
    bytes('n agreed.'),
  )

  const macSigns: Readonly<Record<string, number>> = {
    '’': 0xd5,
    '£': 0xa3,
    '–': 0xd0,
    '“': 0xd2,
    '”': 0xd3,
    â: 0x89,
  }
  const mac = Uint8Array.from(words, (sign) => macSigns[sign] ?? sign.charCodeAt(0))

  test.each([
    ['UTF-8', bytes(words)],
    ['UTF-8 with a mark', join(hex('efbbbf'), bytes(words))],
    ['UTF-16, little end first', join(hex('fffe'), bytes(words, 'utf16le'))],
    ['UTF-16, big end first', join(hex('feff'), new Uint8Array(Buffer.from(words, 'utf16le').swap16()))],
    ['UTF-16 without a mark, little end first', bytes(words, 'utf16le')],
    ['UTF-16 without a mark, big end first', new Uint8Array(Buffer.from(words, 'utf16le').swap16())],
    ['Windows-1252', windows],
    ['the old Mac’s signs', mac],
    ['UTF-8 with one sign of Windows-1252 pasted in', join(bytes(words.slice(0, -1)), hex('85'))],
  ])('%s', async (name, content) => {
    const { text } = await readMinutes('board.txt', content)
    expect(text).toBe(name.includes('pasted') ? words.replace(/\.$/, '…') : words)
  })

  test('where two signs of Windows-1252 look like one of UTF-8', async () => {
    const { text } = await readMinutes(
      'board.txt',
      join(hex('93'), bytes('CAF'), hex('c994'), bytes(' closed.')),
    )
    expect(text).toBe('“CAFÉ” closed.')
  })

  test.each([
    ['Japanese', '93fa967b8cea82cc89ef8b638b4c98590a'],
    ['Chinese', 'd6d0b9fab9abb0b2bbe1d2e9bcc7c2bc0ab3f6cfaf'],
    ['Russian', 'cff0eef2eeeaeeeb20e7e0f1e5e4e0ede8ff'],
  ])('and %s is refused, not guessed at', async (_, signs) => {
    await expect(readMinutes('board.txt', hex(signs.repeat(20)))).rejects.toThrow(
      'This kind of file cannot be read.',
    )
  })

  test('in a web page as well', async () => {
    const content = join(bytes('<html><body><p>The cost is '), hex('a3'), bytes('5.</p></body></html>'))
    expect((await readMinutes('board.html', content)).text).toBe('The cost is £5.')
  })
})

describe('A name that promises another kind of file', () => {
  const text = bytes('Board\n\nThe ferry sails on Monday.')
  test.each([
    ['board.docx', text, 'board.docx is named as a .docx file but holds plain text.'],
    ['Board.PDF', text, 'Board.PDF is named as a .pdf file but holds plain text.'],
    ['board.pdf', bytes('<html><body>Sign in</body></html>'), 'holds a web page. Open it to see what it is.'],
  ])('%s is refused', async (name, content, message) => {
    await expect(readMinutes(name, content)).rejects.toThrow(message)
  })

  // Council systems save web pages as .doc, and people leave endings off.
  test.each(['board.doc', 'board.txt', 'board', 'the.docx.txt'])('%s is read', async (name) => {
    expect((await readMinutes(name, text)).blocks).toHaveLength(2)
  })
})

test('Minutes of more than a thousand full pages are refused', async () => {
  await expect(readMinutes('all.txt', bytes('The ferry sails on Monday.\n'.repeat(200_000)))).rejects.toThrow(
    'all.txt holds more words than 1,000 full pages. Split it, then try again.',
  )
})

describe('A file that is not minutes is refused, saying what it is and what to do', () => {
  const ole = hex('d0cf11e0a1b11ae1')
  const stream = (name: string): Uint8Array => join(ole, new Uint8Array(600), bytes(name, 'utf16le'))
  const noise = new Uint8Array(4000).map((_, index) => (index * index * 31 + index * 7) % 256)

  test.each([
    ['an empty file', new Uint8Array(0), 'The file is empty.'],
    ['a file of blank lines', bytes(' \n\n\t\n'), 'The file is empty.'],
    [
      'an old Word file',
      stream('WordDocument'),
      'This is an old Word file (.doc). Open it in Word and save it as .docx, then try again.',
    ],
    [
      'a Word file with a password',
      stream('EncryptedPackage'),
      'The file is protected with a password. Remove the password and save it, then try again.',
    ],
    ['an Outlook message', stream('__substg1.0_0037001F'), 'This is a saved Outlook message.'],
    ['an old spreadsheet', stream('Workbook'), 'This is not a Word file.'],
    ['a spreadsheet', zipOf('[Content_Types].xml', 'xl/workbook.xml'), 'This is a spreadsheet.'],
    ['slides', zipOf('[Content_Types].xml', 'ppt/presentation.xml'), 'These are slides.'],
    [
      'an OpenDocument drawing',
      new Uint8Array(
        writeZip(new Map([['mimetype', Buffer.from('application/vnd.oasis.opendocument.graphics')]])),
      ),
      'This OpenDocument file is not a text document.',
    ],
    ['another zip', zipOf('password/board.txt'), 'This is a zip file without minutes in it.'],
    ['a picture', hex('89504e470d0a1a0a0000'), 'This is a picture'],
    [
      'a web archive',
      bytes('MIME-Version: 1.0\nContent-Type: multipart/related\n\nBoard'),
      'This is a saved e-mail',
    ],
    [
      'a message',
      bytes('From: a@b.example\nSubject: Minutes of\n the Board\nContent-Type: text/plain\n\nBoard'),
      'This is a saved e-mail',
    ],
    [
      'a message with the way it came',
      bytes('Received: by b.example\r\nFrom: a@b.example\r\n\r\nBoard'),
      'This is a saved e-mail',
    ],
    [
      'a message out of a mailbox',
      bytes('From a@b.example Mon Oct 20\nMessage-ID: <1@b.example>\n\nBoard'),
      'This is a saved e-mail',
    ],
    ['a flat OpenDocument text', bytes('<?xml version="1.0"?><office:document/>'), 'This is a file of XML.'],
    ['any other bytes', noise, 'This kind of file cannot be read.'],
  ])('%s', async (_, content, message) => {
    const error: unknown = await readMinutes('minutes.docx', content).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({
      name: 'CodedError',
      code: 'invalid',
      message: expect.stringContaining(message),
    })
  })

  test.each([
    'From: Clerk\nSent: 20 October 2025\nTo: Members\nSubject: Minutes\n\nThe Board met.',
    'Board\nMIME-Version: 1.0\n\nThe Board met.',
    'Subject: Minutes\nDate: 4 May 2024\nThe Board met.\nReceived: a letter.',
    'Received: a letter from the Clerk.\nThe Board met.',
    'From: Clerk\n\nReceived: a letter from the Clerk.',
  ])('but reads what only looks like a message: %j', async (text) => {
    expect((await readMinutes('minutes.txt', bytes(text))).mediaType).toBe('text')
  })

  test('a Word file that was cut short', async () => {
    await expect(
      readMinutes('b.docx', fixture('northfold-board.docx').subarray(0, 9000)),
    ).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('damaged or incomplete'),
    })
  })

  test('a file larger than 30 MB', async () => {
    await expect(readMinutes('b.txt', new Uint8Array(LARGEST_FILE + 1))).rejects.toMatchObject({
      code: 'invalid',
      message: 'The file is larger than 30 MB. Take out pictures, then try again.',
    })
  })
})
