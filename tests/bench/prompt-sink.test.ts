import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { promptSink } from './prompt-sink.ts'

it('keeps each mail with whom it is for, however the bytes arrive, and forgets it when asked', async () => {
  const sink = await promptSink()
  const socket = connect(sink.port, '127.0.0.1').setNoDelay(true)
  await once(socket, 'connect')
  const said = text(socket)
  const mail = (to: string, words: string): string =>
    ['MAIL FROM:<a@office.example>', `rcpt to:<${to}>`, 'DATA', words, '.', ''].join('\r\n')
  const whole = `EHLO here\r\n${mail('one@force.example', 'First\r\n..\r\n.. and last')}STARTTLS\r\n${mail('two@force.example', 'caf\u00c3\u00a9')}QUIT\r\n`
  for (const piece of whole.match(/[\s\S]{1,7}/g) ?? [])
    await new Promise((written) => socket.write(piece, 'latin1', written))
  expect((await said).split('\r\n').map((line) => line.slice(0, 3))).toEqual([
    '220',
    '250',
    '250',
    '250',
    '354',
    '250',
    '502',
    '250',
    '250',
    '354',
    '250',
    '221',
    '',
  ])
  expect(sink.taken()).toEqual([
    { to: 'one@force.example', source: 'First\r\n.\r\n. and last\r\n' },
    { to: 'two@force.example', source: 'caf\u00c3\u00a9\r\n' },
  ])
  expect(sink.taken()).toEqual([])
  sink.close()
})
