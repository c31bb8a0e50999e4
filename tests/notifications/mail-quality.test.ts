import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { mailWriting } from '../../src/mail-writing.ts'
import { noticeSources } from '../../src/notifications/notice-sources.ts'
import { exampleMails, type PreviewedMail } from '../../src/notifications/preview.ts'
import { mailConfig } from '../support/builders.ts'

const writing = mailWriting(mailConfig, fileURLToPath(new URL('../../templates', import.meta.url)))

let mails: readonly PreviewedMail[]
beforeAll(async () => {
  mails = await exampleMails(writing)
})

const kinds = noticeSources.map(({ kind }) => kind)
const mailOf = (kind: string): PreviewedMail => {
  const found = mails.find((mail) => mail.kind === kind)
  if (found === undefined) throw new Error(`The invented office has no mail of the kind ${kind}`)
  return found
}

describe.each(kinds)('a mail of the kind %s', (kind) => {
  test('has a title, a language and every word of its parts', () => {
    const { html, subject, text } = mailOf(kind).body
    expect(html).toMatch(/^<!DOCTYPE html>\s*<html lang="en-GB">/)
    expect(html).toMatch(/<title>[^<]+<\/title>/)
    expect(subject).not.toMatch(/undefined|null|\n/)
    for (const words of [html, text]) expect(words).not.toMatch(/undefined|\[object|NaN/)
  })

  test('is laid out in tables that screen readers pass over, with a colour Word sees', () => {
    const { html } = mailOf(kind).body
    for (const [firstRow, table] of html.matchAll(/(<table\b[^>]*>)(?:(?!<table)[\s\S])*?<\/tr>/g)) {
      // A table of figures is read as one, so it says whose they are.
      if (!firstRow.includes('<th scope=')) expect(table).toContain('role="presentation"')
      expect(table).toContain('cellpadding="0" cellspacing="0" border="0"')
    }
    for (const [element] of html
      .replace(/<style>[\s\S]*?<\/style>/, '')
      .matchAll(/<\w+\b[^>]*background-color:[^>]*>/g))
      expect(element).toMatch(/bgcolor="#[0-9a-f]{6}"/)
    // Word ignores or misplaces room around these: it is given to the cell instead.
    for (const [block] of html.matchAll(/<(?:h[1-6]|p|div|ul|li|span)\b[^>]*>/g))
      if (!block.includes('mso-hide:all'))
        expect(block).not.toMatch(/padding|margin:(?!0;)|width:\s*\d|border/)
  })

  test('brings nothing from elsewhere and links only where a reader may go', () => {
    const { html } = mailOf(kind).body
    expect(html).not.toMatch(/<(img|script|link|iframe|form|video|object)\b|url\(|@import|@font-face/i)
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)
    expect(links.length).toBeGreaterThan(1)
    for (const href of links) expect(href).toMatch(/^(https:\/\/register\.westmarch\.example\/|mailto:)/)
  })

  test('can be read: each ink stands out from what is behind it', () => {
    for (const { ink, behind, size } of inksIn(mailOf(kind).body.html))
      expect([ink, behind, contrast(ink, behind) >= (size >= 19 ? 3 : 4.5)]).toEqual([ink, behind, true])
  })

  test('stays below the size at which Gmail cuts it off', () => {
    expect(Buffer.byteLength(mailOf(kind).body.html)).toBeLessThan(102_000)
  })

  test('says how to stop it, and why it came', () => {
    const { html, text } = mailOf(kind).body
    for (const words of [html, text]) {
      expect(words.replace(/\s+/g, ' ')).toContain('To stop these mails')
      expect(words).toMatch(/because\s+you\s+hold\s+the\s+post\s+of/)
    }
  })

  test('has a text of short lines, whole addresses and no gaps', () => {
    const { text } = mailOf(kind).body
    for (const line of text.split('\n')) if (line.length > 76) expect(line).toMatch(/https:\S+$/)
    expect(text).not.toMatch(/\n\n\n|[ \t]\n/)
  })
})

test('those about days to come bring them for the calendar', () => {
  const bring = mails.filter(({ attachments }) =>
    attachments.some(({ fileName }) => fileName.endsWith('.ics')),
  )
  expect(bring.map(({ kind }) => kind)).toEqual(['handover', 'reminder', 'minutes-confirmed', 'agenda-ready'])
})

type Ink = { readonly ink: string; readonly behind: string; readonly size: number }

/** Each element with a colour, with the background of the nearest element around it that has one. */
const inksIn = (html: string): readonly Ink[] => {
  const body = html.slice(html.indexOf('<body')).replace(/<!--[\s\S]*?-->/g, '')
  const open: { readonly behind: string; readonly size: number }[] = [{ behind: '#ffffff', size: 16 }]
  const inks: Ink[] = []
  for (const [tag, slash, name] of body.matchAll(/<(\/?)(\w+)[^>]*>/g)) {
    if (name === 'br') continue
    if (slash === '/') {
      open.pop()
      continue
    }
    const around = open.at(-1) ?? { behind: '#ffffff', size: 16 }
    const behind = /background-color:(#[0-9a-f]{6})/.exec(tag)?.[1] ?? around.behind
    const size = Number(/font-size:(\d+)px/.exec(tag)?.[1] ?? around.size)
    const ink = /[;"]color:(#[0-9a-f]{6})/.exec(tag)?.[1]
    if (ink !== undefined) inks.push({ ink, behind, size })
    open.push({ behind, size })
  }
  return inks
}

const contrast = (a: string, b: string): number => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

/** WCAG 2.2, relative luminance. */
const luminance = (colour: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
