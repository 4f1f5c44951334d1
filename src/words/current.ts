import outline from 'virtual:workshop'
import { parsePatch } from '../workshop/patch.ts'
import { computeStates } from '../workshop/states.ts'

/** What `content/workshop.yaml` says of the workshop that is being built. */
export const config = outline.config

/** The tasks in reading order, the appendix last. */
export const tasks = outline.tasks

/** Every state of the workshop's files, the start first. */
export const states = computeStates(
  new Map(Object.entries(outline.files)),
  Object.entries(outline.solutions).map(([file, text]) => parsePatch(file, text)),
)

/** What was recorded of each command, by its place (`file:line`). */
export const seen = outline.seen

/** With what a mistake's message was seen, by its name; not for those that every test run makes. */
export const mistakesSeen = outline.mistakesSeen
