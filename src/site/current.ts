import workshop from 'virtual:workshop'

/** What will be printed; the folder that holds `content/` and `workshop/`. */
export { printing, root } from 'virtual:workshop'

/** What `content/workshop.yaml` says of the workshop that is being built; its pages, in reading order. */
export const { config, tasks, pages, start, states, mistakes } = workshop
