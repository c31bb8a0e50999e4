// Lets a matter be dragged to its place among those under its heading, by mouse, pen or finger. The buttons beside
// each matter do the same, by keyboard and where this does not run.
const form = document.getElementById('move-by-drag')
const EDGE = 60

const itemsOf = (group) => [...group.querySelectorAll(':scope > [data-drag-item]')]

const put = (group, items) => {
  for (const item of items) group.append(item)
}

const middleOf = (element) => {
  const { top, height } = element.getBoundingClientRect()
  return top + height / 2
}

/** Moves the others out of the way: were the item itself taken out of the page, it would lose the pointer. */
const makeRoom = (item, y) => {
  let other = item.previousElementSibling
  while (other !== null && y < middleOf(other)) {
    item.after(other)
    other = item.previousElementSibling
  }
  other = item.nextElementSibling
  while (other !== null && y > middleOf(other)) {
    item.before(other)
    other = item.nextElementSibling
  }
  if (y < EDGE) window.scrollBy(0, -12)
  else if (y > window.innerHeight - EDGE) window.scrollBy(0, 12)
}

const send = (item, place) => {
  form.elements.namedItem('item').value = item.dataset.dragItem
  form.elements.namedItem('place').value = String(place)
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
  on(handle, 'pointermove', (event) => makeRoom(item, event.clientY))
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
