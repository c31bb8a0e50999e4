import nunjucks from 'nunjucks'

/** Renders the template at a path below one of the roots. */
export type Templates = {
  render(name: string, values: object): string
  addFilter(name: string, filter: (...args: readonly unknown[]) => unknown): void
  addGlobal(name: string, value: unknown): void
}

/**
 * Our own templates only: text of users is a value, never a template. A value that is missing is an error.
 * `escape`: on for HTML; off for plain text, which would otherwise say O&#39;Neill.
 */
export const templateEnvironment = ({
  roots,
  escape,
}: {
  roots: readonly string[]
  escape: boolean
}): Templates => {
  const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader([...roots]), {
    autoescape: escape,
    throwOnUndefined: true,
    trimBlocks: true,
    lstripBlocks: true,
  })
  return {
    render: (name, values) => environment.render(name, values),
    addFilter: (name, filter) => void environment.addFilter(name, filter),
    addGlobal: (name, value) => void environment.addGlobal(name, value),
  }
}
