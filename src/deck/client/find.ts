import * as words from '../../interface/current.ts'
import { type Destination, findSlides } from '../find-slides.ts'
import { isOnPath } from '../talk.ts'
import { visit } from './address.ts'
import { outline, slides } from './outline.ts'
import { now } from './store.ts'

const dialog = document.querySelector<HTMLDialogElement>('#find')
const input = dialog?.querySelector('input')
const list = dialog?.querySelector('ol')
const status = dialog?.querySelector('[role=status]')
/** How many results are listed. */
const most = 8
let found: Destination[] = []

// The dialog that goes to a slide by its anchor, its number or words of its title.
dialog?.addEventListener('close', () => {
  if (input) input.value = ''
})
input?.addEventListener('input', search)
dialog?.addEventListener('submit', () => choose(found[0]))
dialog?.addEventListener('reset', () => dialog.close())
list?.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('button') : null
  if (button) choose(found[Number(button.value)])
})
// Enter came before this module did.
if (dialog?.returnValue === 'go') {
  search()
  choose(found[0])
}

function choose(destination: Destination | undefined): void {
  dialog?.close()
  if (destination) visit(destination)
}

/** Lists what the field has by now: it takes letters before this module is there. */
export function search(): void {
  const path = outline.slides.filter((slide) => isOnPath(slide, now())).map(({ id }) => id)
  const text = input?.value ?? ''
  found = findSlides(text, destinations(), path)
  list?.replaceChildren(
    ...found.slice(0, most).map(({ title }, index) => {
      const button = document.createElement('button')
      button.type = 'button'
      button.value = String(index)
      button.textContent = title
      const item = document.createElement('li')
      item.append(button)
      return item
    }),
  )
  if (status) status.textContent = text.trim() && found.length === 0 ? words.noSlide(text) : ''
}

/** Every slide, and every pane that has a name of its own. */
function destinations(): Destination[] {
  return slides.flatMap((slide) => {
    const { id, dataset } = slide
    const panes = [...slide.querySelectorAll<HTMLElement>('[data-name]')]
    const [named] = panes.map((pane) => ({
      slide: id,
      beat: Number(pane.dataset['from']),
      title: pane.dataset['name'] ?? '',
    }))
    const own = { slide: id, beat: 0, title: dataset['title'] ?? '' }
    return named === undefined ? [own] : [own, named]
  })
}
