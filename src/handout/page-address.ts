import { address } from '../words/address.ts'
import { tasks } from '../words/current.ts'

/** The address on the web of a task by its name, or of a step by its number; for QR codes. */
export function pageAddress(id: string): string {
  const task = tasks.find(({ name, steps }) => name === id || steps.some((step) => step.id === id))
  const anchor = task === undefined || task.name === id ? '' : `#${id}`
  return siteAddress(`/tasks/${task?.name ?? id}/${anchor}`)
}

/** A path of the site as a whole address. */
export function siteAddress(path: string): string {
  return new URL(address(path), import.meta.env.SITE).href
}
