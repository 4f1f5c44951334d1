import path from 'node:path'
import { type CommandHelp, readCall, UsageError } from './options.ts'
import { projectRoot, workshopRoot } from './root.ts'
import { run } from './run.ts'
import { editSolution } from './solution/edit.ts'
import { saveSolution } from './solution/save.ts'

const command: CommandHelp = {
  usage: 'npm run solution -- edit STEP, or npm run solution -- save',
  about:
    'edit STEP opens the files of a step in a git work tree: the state before it is committed there, its solution, if\n' +
    'it has one, is not. save writes what was changed as the patch of the step, and fits the later ones again; where the\n' +
    'workshop has a catch-up, it writes the names by which that finds the start files, too.',
  options: {},
}

const folder = path.join(projectRoot, '.cache', 'solution')

await run(() => {
  const [name = '', ...rest] = process.argv.slice(2)
  if (name === 'edit') {
    const { usage, ...help } = command
    const [step = ''] = readCall({ ...help, usage, operands: ['STEP'] }, rest).operands
    edit(step)
  } else if (name === 'save') {
    readCall(command, rest)
    for (const file of saveSolution(workshopRoot, folder)) console.log(file)
  } else {
    readCall(command, name === '--help' ? [name] : [])
    throw new UsageError(`There is no \`solution ${name}\`\nusage: ${command.usage}`)
  }
  return 0
})

function edit(step: string): void {
  const conflicts = editSolution(workshopRoot, folder, step)
  console.log(path.relative('', folder))
  for (const file of conflicts) console.error(`Does not fit what comes before it: ${file}`)
  console.error('Edit the files in it, look at `git diff`, then: npm run solution -- save')
}
