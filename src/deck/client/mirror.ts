import { change, now, watch } from './state.ts'

/** Folds that are opened and answers that are chosen or typed are the same in all windows. */
export function startMirror(): void {
  // The event of a fold does not bubble, but it can be caught on its way down.
  addEventListener('toggle', ({ target }) => toggled(target), { capture: true })
  addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.closest('.slide')) return
    change({ inputs: { ...now().inputs, [target.name]: valueOf(target.name) } })
  })
  watch(({ open, inputs }) => {
    if (open !== now().open || inputs !== now().inputs) draw()
  })
  draw()
}

function toggled(target: EventTarget | null): void {
  if (!(target instanceof HTMLDetailsElement) || !target.closest('.slide')) return
  if (now().open.includes(target.id) === target.open) return
  const group = target.dataset['group']
  const same = [...document.querySelectorAll<HTMLDetailsElement>('.slide details')]
    .filter((one) => one === target || (group !== undefined && one.dataset['group'] === group))
    .map(({ id }) => id)
  const others = now().open.filter((id) => !same.includes(id))
  change({ open: target.open ? [...others, ...same] : others, beat: 0 })
}

function draw(): void {
  const { open, inputs } = now()
  for (const fold of document.querySelectorAll<HTMLDetailsElement>('.slide details')) {
    const wanted = open.includes(fold.id)
    if (fold.open !== wanted) fold.open = wanted
  }
  for (const [name, value] of Object.entries(inputs)) {
    for (const input of inputsOf(name)) {
      if (input.type !== 'text') input.checked = value.split(' ').includes(input.value)
      else if (input.value !== value) input.value = value
    }
  }
}

function valueOf(name: string): string {
  return inputsOf(name)
    .filter(({ type, checked }) => type === 'text' || checked)
    .map(({ value }) => value)
    .join(' ')
}

function inputsOf(name: string): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>('.slide input')].filter(
    (input) => input.name === name,
  )
}
