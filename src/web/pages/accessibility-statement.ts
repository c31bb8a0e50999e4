import { page, type Route } from '../serving/route.ts'

/** The statement that public sector bodies must publish (the 2018 accessibility regulations), in the model form. */
export const accessibilityRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/accessibility-statement',
    section: 'none',
    open: true,
    handle: async () => page('accessibility-statement', { title: 'Accessibility statement' }),
  },
]
