import workshop from 'virtual:workshop'

/** The folder that holds `content/` and `workshop/`. */
export { root } from 'virtual:workshop'

/** What `content/workshop.yaml` says of the workshop that is being built; its pages, in reading order. */
export const { config, tasks, pages, start, states, mistakes } = workshop
