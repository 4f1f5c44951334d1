import { sentence } from './prose.ts'
import type { Random } from './random.ts'

/** A module of Nix in the pieces that pages show, before and after its exercise. */
export interface NixModule {
  readonly before: string
  readonly after: string
  /** The text of `options.services.NAME`, without its indent. */
  readonly options: string
  /** The text of the service's `serviceConfig`, without its indent. */
  readonly serviceConfig: string
}

/** A module for a service called `name`, of some fifty lines. */
export function nixModule(random: Random, name: string): NixModule {
  const options = [
    `options.services.${name} = {`,
    `  enable = lib.mkEnableOption "${name}";`,
    ...['port', 'retries', 'limit'].flatMap((option) => [
      '',
      `  ${option} = lib.mkOption {`,
      `    type = lib.types.${option === 'port' ? 'port' : 'int'};`,
      `    default = ${random.number(1024, 65535)};`,
      `    description = "${plainSentence(random)}";`,
      '  };',
    ]),
    '};',
  ]
  const serviceConfig = [
    'serviceConfig = {',
    `  ExecStart = "\${pkgs.${name}}/bin/${name} --port \${toString cfg.port}";`,
    `  Restart = "${random.oneOf(['always', 'on-failure', 'no'])}";`,
    `  RestartSec = ${random.number(1, 60)};`,
    '  DynamicUser = true;',
    '};',
  ]
  const remark = plainSentence(random)
  const file = (inner: readonly string[]): string =>
    [
      '{ config, lib, pkgs, ... }:',
      '',
      'let',
      `  cfg = config.services.${name};`,
      'in',
      '{',
      ...indented(options, 2),
      '',
      '  config = lib.mkIf cfg.enable {',
      `    # ${remark}`,
      `    systemd.services.${name} = {`,
      `      description = "${name}";`,
      '      wantedBy = [ "multi-user.target" ];',
      '      after = [ "network-online.target" ];',
      ...indented(inner, 6),
      '    };',
      '  };',
      '}',
      '',
    ].join('\n')
  const solved = serviceConfig.toSpliced(
    -1,
    0,
    '  ProtectSystem = "strict";',
    `  MemoryMax = "${random.number(64, 4096)}M";`,
  )
  return {
    before: file(serviceConfig),
    after: file(solved),
    options: options.join('\n'),
    serviceConfig: serviceConfig.join('\n'),
  }
}

/** A function of TypeScript called `name`; nothing but it stands in its file. */
export function typeScript(random: Random, name: string): string {
  const limit = random.number(2, 99)
  return [
    `/** ${plainSentence(random)} */`,
    `export async function ${name}(address: URL, tries = ${limit}): Promise<string> {`,
    '  for (let count = 1; count <= tries; count++) {',
    "    const answer = await fetch(address, { headers: { accept: 'application/json' } })",
    '    if (answer.ok) return await answer.text()',
    `    console.error(\`try \${count}: \${answer.status}\`)`,
    `    await new Promise((resolve) => setTimeout(resolve, ${random.number(100, 9999)}))`,
    '  }',
    `  throw new Error('${plainSentence(random)}')`,
    '}',
  ].join('\n')
}

/** A unit file of systemd. */
export function unitFile(random: Random, name: string): string {
  return [
    '[Unit]',
    `Description=${name}`,
    'After=network-online.target',
    '',
    '[Service]',
    `ExecStart=/run/current-system/sw/bin/${name} --port ${random.number(1024, 65535)}`,
    `RestartSec=${random.number(1, 60)}`,
    'DynamicUser=true',
  ].join('\n')
}

/** A few lines that set options of the module. */
export function nixSettings(random: Random, name: string): string {
  return [
    `services.${name} = {`,
    '  enable = true;',
    `  port = ${random.number(1024, 65535)};`,
    `  # ${plainSentence(random)}`,
    `  retries = ${random.number(1, 9)};`,
    '};',
    `networking.firewall.allowedTCPPorts = [ ${random.number(1024, 65535)} ];`,
  ].join('\n')
}

function plainSentence(random: Random): string {
  return sentence(random, random.number(5, 9)).replace(/[`*[\]]|\(.*\)/g, '')
}

function indented(lines: readonly string[], blanks: number): string[] {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(blanks) + line))
}
