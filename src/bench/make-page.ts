import { createTwoFilesPatch } from 'diff'
import { nixModule, nixSettings, typeScript, unitFile } from './code-samples.ts'
import type { Command, Page, Part } from './page.ts'
import { paragraphs, sentence, title } from './prose.ts'
import { type Random, seeded } from './random.ts'

/** How many words of prose a page has, hints and questions not counted. */
export const wordsOfProse = 1_080

/** The page of that number: four steps, twelve blocks of code, no text like that of any other page. */
export function makePage(number: number): Page {
  const random = seeded(number)
  const name = `service_${String(number).padStart(4, '0')}`
  const module = nixModule(random, name)
  const program = typeScript(random, `fetch_${name}`)
  const [nixFile, programFile] = [`modules/${name}.nix`, `programs/${name}.ts`]
  const solved = `${number}.2`
  const diff = createTwoFilesPatch(`a/${nixFile}`, `b/${nixFile}`, module.before, module.after)
    .replace(/^=+\n/, '')
    .replaceAll('\t', '')
  const shownDiff = {
    path: nixFile,
    language: 'diff',
    text: diff.replace(/^(---|\+\+\+) .*\n/gm, ''),
  }
  const nix = (part: string, text: string): Part => ({
    kind: 'snippet',
    attributes: `file="${nixFile}" select="${part}"`,
    shown: { path: nixFile, language: 'nix', text },
  })
  const prose = (): Part => ({ kind: 'prose', text: paragraphs(random, wordsOfProse / 12) })
  const code = (language: string, text: string): Part => ({ kind: 'code', language, text })
  const steps: readonly (readonly Part[])[] = [
    [
      prose(),
      nix(`options.services.${name}`, module.options),
      prose(),
      code('nix', nixSettings(random, name)),
      prose(),
      commands(random, name),
    ],
    [
      prose(),
      nix(`config.systemd.services.${name}.serviceConfig`, module.serviceConfig),
      prose(),
      commands(random, name),
      { kind: 'hint', title: title(random), text: paragraphs(random, 30) },
      code('ini', unitFile(random, name)),
      prose(),
      question(random),
      { kind: 'solution', shown: shownDiff },
    ],
    [
      prose(),
      {
        kind: 'snippet',
        attributes: `file="${programFile}" select="fetch_${name}"`,
        shown: { path: programFile, language: 'ts', text: program },
      },
      prose(),
      code(
        'sh',
        `curl --retry ${random.number(1, 9)} "http://localhost:${random.number(1024, 9999)}" | tee ${name}.txt`,
      ),
      prose(),
    ],
    [
      prose(),
      {
        kind: 'snippet',
        attributes: `file="${nixFile}" state="${solved}" diff`,
        shown: shownDiff,
      },
      prose(),
      code('nix', nixSettings(random, name)),
      prose(),
      commands(random, name),
    ],
  ]
  return {
    number,
    title: title(random),
    goal: sentence(random, 10).replace(/[`*[\]]|\(.*\)/g, ''),
    steps: steps.map((parts, index) => ({
      id: `${number}.${index + 1}`,
      title: title(random),
      parts,
    })),
    files: { [nixFile]: module.before, [programFile]: `${program}\n` },
    solution: { step: solved, diff },
  }
}

function commands(random: Random, name: string): Part {
  const lines: readonly [Command, ...Command[]] = [
    { machine: 'host', text: `ssh vm systemctl restart ${name}.service` },
    { machine: 'vm', text: `journalctl --unit ${name} --lines ${random.number(5, 500)}` },
    { machine: 'host', text: `nix-instantiate --parse modules/${name}.nix > /dev/null` },
    { machine: 'vm', text: `curl --silent http://localhost:${random.number(1024, 65535)}/healthz` },
  ]
  return {
    kind: 'commands',
    lines: [sentence(random, 8), sentence(random, 8)],
    commands: [random.oneOf(lines), random.oneOf(lines)],
  }
}

function question(random: Random): Part {
  const right = random.number(0, 2)
  return {
    kind: 'question',
    prompt: sentence(random, 12).replace(/\.$/, '?'),
    choices: [0, 1, 2].map((index) => ({
      right: index === right,
      text: sentence(random, 7).replace(/\.$/, ''),
      reason: sentence(random, 12),
    })),
  }
}
