import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Pinned } from './pins.ts'
import { suites } from './roots.ts'

const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg'

/** Debian's own mirror, for a system whose apt is configured with none (Ubuntu). */
const debian = 'http://deb.debian.org/debian'

/** The Debian mirror that this system's apt is configured with, else Debian's own. */
export function configuredMirror(): string {
  const wanted = ['--format', '$(REPO_URI)', 'Created-By: Packages', 'Label: Debian']
  const { output } = spawnSync('apt-get', ['indextargets', ...wanted], { encoding: 'utf8' })
  const [first] = String(output).match(/https?:\/\/\S+?(?=[/,]?$)/m) ?? []
  return first ?? debian
}

/** apt with nothing installed, and no other sources than the suites of a mirror. Its files are in one folder. */
export class Apt {
  private readonly config: string
  private readonly mirror: string

  /** Has the mirror's lists of packages after this; throws what apt says where it cannot. */
  constructor(folder: string, mirror: string, architecture: string) {
    this.mirror = mirror
    this.config = join(folder, 'apt.conf')
    mkdirSync(join(folder, 'lists/partial'), { recursive: true })
    mkdirSync(join(folder, 'cache/archives/partial'), { recursive: true })
    writeFileSync(join(folder, 'status'), '')
    const sources = suites.map((suite) => {
      return `deb [signed-by=${keyring} arch=${architecture}] ${mirror} ${suite} main\n`
    })
    writeFileSync(join(folder, 'sources.list'), sources.join(''))
    const settings = {
      'Dir::Etc::sourcelist': join(folder, 'sources.list'),
      'Dir::Etc::sourceparts': '/dev/null',
      'Dir::Etc::preferences': '/dev/null',
      'Dir::Etc::preferencesparts': '/dev/null',
      'Dir::State': folder,
      'Dir::State::lists': join(folder, 'lists'),
      'Dir::State::status': join(folder, 'status'),
      'Dir::Cache': join(folder, 'cache'),
      'APT::Architecture': architecture,
      'APT::Architectures': architecture,
      'APT::Install-Recommends': 'false',
      'APT::Sandbox::User': 'root',
      'Acquire::ForceHash': 'SHA256',
      'Acquire::Languages': 'none',
      // A mirror that has not been refreshed for a while still has valid signatures.
      'Acquire::Check-Valid-Until': 'false',
    }
    writeFileSync(
      this.config,
      Object.entries(settings)
        .map(([name, value]) => `${name} "${value}";\n`)
        .join(''),
    )
    this.run('apt-get', ['update', '-qq', '--error-on=any'])
  }

  /** Everything that would be installed for these packages or patterns of apt, by name. */
  closure(wanted: readonly string[]): Pinned[] {
    const output = this.run('apt-get', ['install', '--print-uris', '-qq', '-y', ...wanted])
    // 'http://…/curl_8.14.1-2_amd64.deb' curl_8.14.1-2_amd64.deb 270004 SHA256:…; the colon of an epoch is %3a in the name.
    const line = /^'([^']+)' ([^_\s]+)_([^_]+)_\S+ \d+ SHA256:([0-9a-f]{64})$/gm
    const packages = [...output.matchAll(line)].map(
      ([, address = '', name = '', version = '', sha256 = '']): Pinned => ({
        name,
        version: decodeURIComponent(version),
        sha256,
        path: decodeURIComponent(address.slice(this.mirror.length + 1)),
      }),
    )
    return packages.sort((a, b) => (a.name < b.name ? -1 : 1))
  }

  /** The version of a package that the mirror's lists have; undefined where there is none. */
  version(name: string): string | undefined {
    const output = this.run('apt-cache', ['policy', name])
    const [, version] = /^ {2}Candidate: (.+)$/m.exec(output) ?? []
    return version === '(none)' ? undefined : version
  }

  private run(program: string, args: readonly string[]): string {
    const env = { ...process.env, APT_CONFIG: this.config, LC_ALL: 'C' }
    return execFileSync(program, args, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  }
}
