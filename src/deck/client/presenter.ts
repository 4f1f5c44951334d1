import * as words from '../../interface/current.ts'
import { actions } from './actions.ts'
import { startBackstage } from './backstage.ts'
import { clockMeant, clockText } from './clocks.ts'
import { isLinked, point } from './link.ts'
import { elements, outline } from './outline.ts'
import { pace, planRows } from './pace.ts'
import { presenterActions } from './presenter-actions.ts'
import { showPrivate } from './private.ts'
import { current, open } from './show.ts'
import { now, watch } from './store.ts'
import { following, slideAt } from '../talk.ts'

/** Turns this window into the presenter's view: the present slide, what Next shows, notes and clocks. */
export function startPresenter(): void {
  const panel = document.querySelector<HTMLElement>('.panel')
  if (panel === null) return
  panel.hidden = false
  document.documentElement.classList.add('presenting')
  document.title = words.presenterTitle(document.title)
  Object.assign(actions, presenterActions)
  startBackstage()
  startPointer()
  startNoteSize()
  // Links on the slide are for the room: here they are small, and a press of the mouse points.
  for (const link of document.querySelectorAll<HTMLElement>('main a')) link.tabIndex = -1
  watch(draw)
  draw()
  setInterval(drawTimes, 500)
}

function draw(): void {
  drawNext()
  showPrivate()
  drawTimes()
  const { frozen } = now()
  const held = frozen && elements.get(frozen.slide)?.dataset['title']
  write('frozen', held === undefined ? '' : words.wallStays(held))
}

/** What the next key shows, as a small copy. */
function drawNext(): void {
  const stage = document.querySelector('.next-slide')
  const what = following(outline, now())
  const spot = what?.kind === 'spot' ? what.spot : now()
  const slide = elements.get(spot.slide)
  if (!stage || !slide) return
  const copy = slide.cloneNode(true)
  if (!(copy instanceof HTMLElement)) return
  for (const named of [copy, ...copy.querySelectorAll('[id]')]) named.removeAttribute('id')
  copy.hidden = false
  copy.inert = true
  open(copy, spot.beat)
  stage.replaceChildren(copy)
  const text = {
    spot:
      spot.slide === now().slide ? words.nextMore : words.nextSlide(slide.dataset['title'] ?? ''),
    clock: what?.kind === 'clock' ? words.nextClock(clockText(what)) : '',
    light: words.nextLight,
  }
  write('next', what === undefined ? words.theEnd : text[what.kind])
}

function drawTimes(): void {
  const slide = slideAt(outline, now())
  if (slide === undefined) return
  const time = new Date()
  write('time', words.time(time))
  write('pace', pace(outline, now(), time.getTime()))
  const path = outline.slides.filter(({ main }) => main)
  const place = path.indexOf(slide) + 1
  write('place', place > 0 ? words.partOf(place, path.length) : words.backstageFolio)
  const clock = clockMeant()
  write('clock', clock ? `${clock.name}  ${clockText(clock)}` : '–')
  const button = document.querySelector('.panel [data-do="clock"]')
  const ends = clock === undefined ? 0 : (now().clocks[clock.name]?.ends ?? 0)
  if (button) button.textContent = ends > 0 ? words.pauseClock : words.startClock
  const sign = document.querySelector<HTMLElement>('.link')
  sign?.classList.toggle('linked', isLinked())
  write('link', isLinked() ? words.wallLinked : words.noWall)
  drawPlan(time.getTime())
}

function drawPlan(time: number): void {
  const body = document.querySelector('[data-show="plan"]')
  if (!body) return
  const rows = planRows(outline, now(), time).map(({ title, here, planned, used, left }) => {
    const row = document.createElement('tr')
    row.classList.toggle('here', here)
    row.append(
      ...[title, planned, used, left].map((text, index) => {
        const cell = document.createElement(index === 0 ? 'th' : 'td')
        if (index === 0) cell.setAttribute('scope', 'row')
        cell.textContent = text
        return cell
      }),
    )
    return row
  })
  const text = rows.map(({ textContent }) => textContent).join()
  if (body.textContent !== text.replaceAll(',', '')) body.replaceChildren(...rows)
}

/** While the button of the mouse is held on the slide, the wall shows where it points. */
function startPointer(): void {
  const main = document.querySelector('main')
  const tell = ({ clientX, clientY }: PointerEvent): void => {
    const sheet = current()?.querySelector('.sheet')?.getBoundingClientRect()
    if (sheet) point([(clientX - sheet.left) / sheet.width, (clientY - sheet.top) / sheet.height])
  }
  main?.addEventListener('pointerdown', (event) => {
    if (event.button === 0 && !main.classList.contains('overview')) tell(event)
  })
  main?.addEventListener('pointermove', (event) => {
    if (event.buttons === 1 && !main.classList.contains('overview')) tell(event)
  })
  addEventListener('pointerup', () => point(undefined))
  addEventListener('pointercancel', () => point(undefined))
}

const sizes = ['15px', '18px', '22px', '28px', '36px']
const sizeKey = 'deck-note-size'

/** Two buttons make the letters of the notes larger and smaller; the choice is kept in this browser. */
function startNoteSize(): void {
  let size = 1
  const set = (wanted: number): void => {
    size = Math.min(Math.max(Math.trunc(wanted) || 0, 0), sizes.length - 1)
    document.documentElement.style.setProperty('--note', sizes[size] ?? '')
    try {
      localStorage.setItem(sizeKey, String(size))
    } catch {
      // Storage may be forbidden: then the choice holds for this visit.
    }
  }
  try {
    set(Number(localStorage.getItem(sizeKey) ?? size))
  } catch {
    set(size)
  }
  for (const [name, step] of [
    ['smaller', -1],
    ['larger', 1],
  ] as const) {
    const button = document.querySelector(`[data-do="${name}"]`)
    button?.addEventListener('click', () => set(size + step))
  }
}

function write(name: string, text: string): void {
  const place = document.querySelector(`[data-show="${name}"]`)
  if (place && place.textContent !== text) place.textContent = text
}
