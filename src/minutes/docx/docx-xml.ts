/** Small questions to a Word file's XML, which programs write without surprises. */

/** All elements of a name, each with its contents. They never hold one of their own name. */
export const elements = (xml: string, name: string): string[] => {
  const found: string[] = []
  const opening = new RegExp(`<${name}(?=[\\s>])[^>]*(?<!/)>`, 'g')
  const closing = `</${name}>`
  for (let start = opening.exec(xml); start !== null; start = opening.exec(xml)) {
    const end = xml.indexOf(closing, opening.lastIndex)
    if (end < 0) break
    opening.lastIndex = end + closing.length
    found.push(xml.slice(start.index, opening.lastIndex))
  }
  return found
}

export const attribute = (element: string, name: string): string | undefined =>
  new RegExp(`^<[^>]*\\s${name}="([^"]*)"`).exec(element)?.[1]

export const valueOf = (xml: string, name: string): string | undefined =>
  new RegExp(`<${name}\\s[^>]*w:val="([^"]*)"`).exec(xml)?.[1]

/** Whether a property is switched on; undefined when nothing is said of it. */
export const isOn = (properties: string, name: string): boolean | undefined => {
  const found = new RegExp(`<${name}(?:\\s[^>]*)?/>`).exec(properties)?.[0]
  return found === undefined ? undefined : !/^(?:0|false|off|none)$/.test(valueOf(found, name) ?? 'on')
}
