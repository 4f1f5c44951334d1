import { tasks } from '../site/current.ts'
import { siteAddress } from '../site/site-address.ts'

/** The address on the web of a task by its name, or of a step by its number; for QR codes. */
export function pageAddress(id: string): string {
  const task = tasks.find(({ name, steps }) => name === id || steps.some((step) => step.id === id))
  const anchor = task === undefined || task.name === id ? '' : `#${id}`
  return siteAddress(`/tasks/${task?.name ?? id}/${anchor}`)
}
