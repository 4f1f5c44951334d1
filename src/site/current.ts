import workshop from 'virtual:workshop'

/** Whether there are notes; what will be printed; the folder that holds `content/` and `workshop/`. */
export { notes as withNotes, printing, root } from 'virtual:workshop'

/** What `content/workshop.yaml` says of the workshop that is being built; its pages, in reading order. */
export const { config, tasks, pages, start, states, mistakes } = workshop
