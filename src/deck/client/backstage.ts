import { backstageOf } from '../presenting.ts'
import { visit } from './address.ts'
import { isTaken, takeKeys } from './keys.ts'
import { elements, outline } from './outline.ts'
import { now, watch } from './store.ts'

const keys = Array.from('1234567890abcdefghijklmnopqrstuvwxyz').filter((key) => !isTaken(key))
const list = document.querySelector('[data-show="backstage"]')

/** The list of what is backstage of the present part; each has a key. */
export function startBackstage(): void {
  takeKeys((key) => {
    const slide = slidesHere()[keys.indexOf(key)]
    if (slide) visit({ slide: slide.id, beat: 0 })
    return slide !== undefined
  })
  list?.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null
    if (!button) return
    button.blur()
    visit({ slide: button.value, beat: 0 })
  })
  watch((before) => {
    if (before.slide !== now().slide) draw()
  })
  draw()
}

function slidesHere() {
  return backstageOf(outline, now())
}

function draw(): void {
  const items = slidesHere().map(({ id }, index) => {
    const button = document.createElement('button')
    button.type = 'button'
    button.value = id
    button.setAttribute('aria-current', String(id === now().slide))
    const key = document.createElement('kbd')
    key.textContent = keys[index] ?? ''
    button.append(key, ` ${elements.get(id)?.dataset['title'] ?? ''}`)
    const item = document.createElement('li')
    item.append(button)
    return item
  })
  list?.replaceChildren(...items)
}
