import * as words from '../../interface/current.ts'
/** Machines where authors look at one build after the other; a file on disk has no name. */
const own = ['localhost', '127.0.0.1', '[::1]', '']

/** Keeps the whole workshop in the browser. */
async function keepOffline(): Promise<void> {
  // A browser has none without HTTPS.
  if (own.includes(location.hostname) || !('serviceWorker' in navigator)) return
  const scope = import.meta.env.BASE_URL.replace(/\/?$/, '/')
  try {
    const registration = await navigator.serviceWorker.register(`${scope}sw.js`)
    const first = registration.active === null ? registration.installing : null
    first?.addEventListener('statechange', () => {
      if (first.state === 'activated') say()
    })
  } catch {
    // Forbidden, as in private windows: the pages are read with a network then.
  }
}

/** Says it at the end of a reading page; a talk is not disturbed. */
function say(): void {
  const sentence = document.createElement('p')
  sentence.setAttribute('role', 'status')
  document.querySelector('.bottom')?.append(sentence)
  sentence.textContent = words.readOffline
}

// Whoever wants it imports this once the page is there.
void keepOffline()
