/** The pages of a long list, in the shape of GOV.UK's pagination component. */
export type Paging = {
  readonly from: number
  readonly to: number
  readonly total: number
  /** Null when everything is on one page. */
  readonly pagination: object | null
}

/** Cuts out a page. `asked` is what stands in the address: anything but a page's number means the first. */
export const takePage = <T>(
  all: readonly T[],
  asked: string,
  hrefOf: (page: number) => string,
): Paging & { readonly rows: readonly T[] } => {
  const { offset, limit } = placeOf(asked, all.length)
  return { rows: all.slice(offset, offset + limit), ...pagingOf(asked, all.length, hrefOf) }
}

/** Rows on a page. */
const SIZE = 50

/** Where the page that is asked for begins in a list of that length. */
export const placeOf = (
  asked: string,
  total: number,
): { readonly offset: number; readonly limit: number } => ({
  offset: (numberOf(asked, total) - 1) * SIZE,
  limit: SIZE,
})

/** What is said of a page, and the ways to the others. */
export const pagingOf = (asked: string, total: number, hrefOf: (page: number) => string): Paging => {
  const { offset, limit } = placeOf(asked, total)
  const pages = pagesOf(total)
  return {
    from: total === 0 ? 0 : offset + 1,
    to: Math.min(offset + limit, total),
    total,
    pagination: pages === 1 ? null : links(numberOf(asked, total), pages, hrefOf),
  }
}

const pagesOf = (total: number): number => Math.max(1, Math.ceil(total / SIZE))

const numberOf = (asked: string, total: number): number => {
  const wanted = /^\d{1,6}$/.test(asked) ? Number(asked) : 1
  return wanted >= 1 && wanted <= pagesOf(total) ? wanted : 1
}

const links = (current: number, pages: number, hrefOf: (page: number) => string): object => {
  const near = [...new Set([1, current - 1, current, current + 1, pages])].filter(
    (page) => page >= 1 && page <= pages,
  )
  const items = near.flatMap((page, index) => [
    ...(index > 0 && page - (near[index - 1] ?? page) > 1 ? [{ ellipsis: true }] : []),
    { number: page, href: hrefOf(page), current: page === current },
  ])
  return {
    items,
    ...(current > 1 ? { previous: { href: hrefOf(current - 1) } } : {}),
    ...(current < pages ? { next: { href: hrefOf(current + 1) } } : {}),
  }
}
