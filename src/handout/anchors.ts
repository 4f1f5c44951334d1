/** Ids that are the same on the page and on paper: they name a step, or a hint of one. */
const shared = /^(\d+\.\d+|hint-\d+\.\d+-.*)$/

/**
 * The anchor on paper of an anchor on a task's page. All tasks stand in one document there, so what
 * is unique only within its task gets the task's name before it.
 */
export function anchorOf(task: string, id: string): string {
  return shared.test(id) ? id : `${task}-${id}`
}
