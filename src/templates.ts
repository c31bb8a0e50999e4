import nunjucks from 'nunjucks'

/** Renders the template at a path below one of the roots. */
export type Templates = { render(name: string, values: object): string }

type Given = { readonly roots: readonly string[]; readonly escape: boolean }

/**
 * Our own templates only: text of users is a value, never a template. A value that is missing is an error.
 * `escape`: on for HTML; off for plain text, which would otherwise say O&#39;Neill. Asked for again, it is the same
 * one: a template is compiled once, however many servers and mails there are.
 */
export const templateEnvironment = (given: Given): Templates => {
  const key = JSON.stringify(given)
  const made = environments.get(key) ?? environmentOf(given)
  environments.set(key, made)
  return made
}

const environments = new Map<string, Templates>()

const environmentOf = ({ roots, escape }: Given): Templates => {
  const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader([...roots]), {
    autoescape: escape,
    throwOnUndefined: true,
    trimBlocks: true,
    lstripBlocks: true,
  })
  return { render: (name, values) => environment.render(name, values) }
}
