#!/usr/bin/env node
// Plain JavaScript on purpose: an older Node cannot read the TypeScript beside it, so the check stands here.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import module from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const WANTED = [24, 12]
const here = dirname(fileURLToPath(import.meta.url))
const [major, minor] = process.versions.node.split('.').map(Number)
const recent = major > WANTED[0] || (major === WANTED[0] && minor >= WANTED[1])

if (recent) {
  // What Node makes of this program's files it makes once, and keeps beside the libraries, where nobody can write
  // who could not change the program itself. Where it may not write either, it goes without.
  module.enableCompileCache(join(here, '..', 'node_modules', '.cache', 'matters'))
  const { main } = await import('./main.ts')
  process.exitCode = await main(process.argv.slice(2))
  // A library that still waits for a server that went away must not keep the program alive.
  setTimeout(() => process.exit(), 2_000).unref()
} else {
  const bundled = findBundled(here)
  if (bundled === undefined) {
    process.stderr.write(
      `Matters Arising needs Node.js 24.12 or newer; this is ${process.versions.node}. Install Node.js 24 from your software centre or nodejs.org, then run npm ci again.\n`,
    )
    process.exitCode = 1
  } else {
    const child = spawn(bundled, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
      stdio: 'inherit',
    })
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
    child.on('exit', (code, signal) => {
      process.exitCode = code ?? (signal === null ? 1 : 130)
    })
  }
}

/** The Node 24 that npm installed beside the project, wherever the tree puts it. */
function findBundled(from) {
  for (let folder = from; ; folder = dirname(folder)) {
    for (const name of ['node', 'node.exe']) {
      const candidate = join(folder, 'node_modules', '.bin', name)
      if (existsSync(candidate)) return candidate
    }
    if (dirname(folder) === folder) return undefined
  }
}
