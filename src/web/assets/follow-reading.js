// Shows how far a reading has come without loading the page again, and goes on when it is over.
const every = 1_000
const spokenEvery = 10

const show = (now, next, speak) => {
  now.querySelector('progress').replaceWith(next.querySelector('progress'))
  const words = next.querySelector('[role=status]').textContent
  const status = now.querySelector('[role=status]')
  // A screen reader says every change, so it gets fewer of them than the eye.
  status.setAttribute('aria-live', speak ? 'polite' : 'off')
  status.textContent = words
}

const follow = async (round) => {
  try {
    // Not followed here: the page it leads to has a word for the reader, which is said once.
    const response = await fetch(location.pathname, { redirect: 'manual' })
    const next = new DOMParser().parseFromString(await response.text(), 'text/html').getElementById('reading')
    if (next === null) return location.reload()
    show(document.getElementById('reading'), next, round % spokenEvery === 0)
  } catch {
    // The server may be starting again; the next round tells.
  }
  setTimeout(() => void follow(round + 1), every)
}

setTimeout(() => void follow(1), every)
