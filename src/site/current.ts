import workshop from 'virtual:workshop'

/** What `content/workshop.yaml` says of the workshop that is being built; its tasks, in reading order. */
export const { config, tasks, states, mistakes } = workshop
