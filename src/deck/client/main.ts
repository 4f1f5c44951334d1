import { startActions } from './actions.ts'
import { startAddress } from './address.ts'
import { startAwake } from './awake.ts'
import { drawDot } from './dot.ts'
import { startClocks } from './clocks.ts'
import { startKeys } from './keys.ts'
import { joined, roleOf, startLink, whenPointed } from './link.ts'
import { startSettings } from './settings.ts'
import { settle, startShow } from './show.ts'
import { now, watch } from './store.ts'
import { controls, startTouch } from './touch.ts'

const presenter = roleOf() === 'presenter'

startSettings()
startAddress()
startShow()
startClocks()
startActions()
startKeys()
startTouch()
startLink()
startAwake(presenter)
whenPointed(drawDot)
watch(dim)
dim()
void joined.then(() => {
  settle()
  const alone = document.querySelector<HTMLElement>('.alone')
  if (alone) alone.hidden = roleOf() !== 'visitor'
})
if (presenter) void import('./presenter.ts').then(({ startPresenter }) => startPresenter())
else controls?.removeAttribute('hidden')

/** The curtain of the wall, and the buttons that say what is on. */
function dim(): void {
  const { black, frozen, hidden, slide } = now()
  document.body.classList.toggle('is-black', black)
  const states = { black, freeze: frozen !== undefined, hide: hidden.includes(slide) }
  for (const [name, on] of Object.entries(states)) {
    for (const button of document.querySelectorAll(`[data-do="${name}"]`)) {
      button.setAttribute('aria-pressed', String(on))
    }
  }
}

addEventListener('load', () => void import('../../site/client/offline.ts'))
