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
  size = 50,
): Paging & { readonly rows: readonly T[] } => {
  const pages = Math.max(1, Math.ceil(all.length / size))
  const wanted = /^\d{1,6}$/.test(asked) ? Number(asked) : 1
  const current = wanted >= 1 && wanted <= pages ? wanted : 1
  const rows = all.slice((current - 1) * size, current * size)
  return {
    rows,
    from: all.length === 0 ? 0 : (current - 1) * size + 1,
    to: (current - 1) * size + rows.length,
    total: all.length,
    pagination: pages === 1 ? null : links(current, pages, hrefOf),
  }
}

const links = (current: number, pages: number, hrefOf: (page: number) => string): object => {
  const near = Array.from({ length: pages }, (_, index) => index + 1).filter(
    (page) => page === 1 || page === pages || Math.abs(page - current) <= 1,
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
