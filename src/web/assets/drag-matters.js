// Lets a matter be dragged to its place among those under its heading, by mouse, pen or finger. The buttons beside
// each matter do the same, by keyboard and where this does not run.
const form = document.getElementById('move-by-drag')
const EDGE = 60

const itemsOf = (group) => [...group.querySelectorAll(':scope > [data-drag-item]')]

const put = (group, items) => {
  for (const item of items) group.append(item)
}

/** Moves the item before the first other one whose middle lies below the pointer. */
const follow = (group, item, y) => {
  const next = itemsOf(group).find((other) => {
    if (other === item) return false
    const { top, height } = other.getBoundingClientRect()
    return y < top + height / 2
  })
  if (next !== item.nextElementSibling) group.insertBefore(item, next ?? null)
  if (y < EDGE) window.scrollBy(0, -12)
  else if (y > window.innerHeight - EDGE) window.scrollBy(0, 12)
}

const send = (item, place) => {
  form.elements.item.value = item.dataset.dragItem
  form.elements.place.value = String(place)
  form.requestSubmit()
}

const drag = (group, item, handle, start) => {
  const before = itemsOf(group)
  const over = new AbortController()
  const on = (target, name, act) => target.addEventListener(name, act, { signal: over.signal })
  const end = (keeps) => {
    over.abort()
    item.classList.remove('app-dragged')
    const place = itemsOf(group).indexOf(item)
    if (!keeps) put(group, before)
    else if (place !== before.indexOf(item)) send(item, place + 1)
  }
  handle.setPointerCapture(start.pointerId)
  item.classList.add('app-dragged')
  on(handle, 'pointermove', (event) => follow(group, item, event.clientY))
  on(handle, 'pointerup', () => end(true))
  on(handle, 'pointercancel', () => end(false))
  on(window, 'keydown', (event) => {
    if (event.key === 'Escape') end(false)
  })
}

const addHandle = (group, item) => {
  const handle = document.createElement('span')
  handle.className = 'app-drag'
  handle.title = 'Drag to another place'
  // The buttons say the same to whoever does not see it.
  handle.setAttribute('aria-hidden', 'true')
  handle.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return
    event.preventDefault()
    drag(group, item, handle, event)
  })
  item.prepend(handle)
}

for (const group of document.querySelectorAll('[data-drag-group]'))
  if (itemsOf(group).length > 1) for (const item of itemsOf(group)) addHandle(group, item)
