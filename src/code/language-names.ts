import { bundledLanguagesInfo } from 'shiki/langs'

/** The languages that Shiki knows, by each of their names: its own, and those that are short for it. */
const byName: ReadonlyMap<string, string> = new Map(
  bundledLanguagesInfo.flatMap(({ id, aliases = [] }) =>
    [id, ...aliases].map((name) => [name, id]),
  ),
)

/** Endings of files that are no name of their language at Shiki. */
const ENDINGS: Readonly<Record<string, string>> = {
  bash: 'shellscript',
  bats: 'shellscript',
  bzl: 'python',
  cc: 'cpp',
  conf: 'ini',
  csproj: 'xml',
  cxx: 'cpp',
  ddl: 'sql',
  el: 'emacs-lisp',
  env: 'dotenv',
  ex: 'elixir',
  exs: 'elixir',
  geojson: 'json',
  gradle: 'groovy',
  h: 'c',
  hh: 'cpp',
  hpp: 'cpp',
  hrl: 'erlang',
  htm: 'html',
  inc: 'text',
  ipynb: 'json',
  j2: 'jinja',
  ksh: 'shellscript',
  lock: 'json',
  m: 'objective-c',
  mk: 'make',
  ml: 'ocaml',
  mli: 'ocaml',
  mm: 'objective-cpp',
  nomad: 'hcl',
  pas: 'pascal',
  patch: 'diff',
  pl: 'perl',
  pm: 'perl',
  psm1: 'powershell',
  pxd: 'python',
  pyi: 'python',
  pyx: 'python',
  rkt: 'racket',
  rules: 'text',
  scm: 'scheme',
  service: 'ini',
  socket: 'ini',
  sv: 'system-verilog',
  svg: 'xml',
  target: 'ini',
  timer: 'ini',
  vhd: 'vhdl',
  webmanifest: 'json',
  xhtml: 'html',
}

/** Files that are known by their whole name, in small letters. */
const NAMES: Readonly<Record<string, string>> = {
  '.bash_profile': 'shellscript',
  '.bashrc': 'shellscript',
  '.clang-format': 'yaml',
  '.dockerignore': 'codeowners',
  '.editorconfig': 'ini',
  '.envrc': 'shellscript',
  '.eslintrc': 'jsonc',
  '.gitattributes': 'codeowners',
  '.gitconfig': 'ini',
  '.gitignore': 'codeowners',
  '.gitmodules': 'ini',
  '.npmrc': 'ini',
  '.prettierrc': 'yaml',
  '.profile': 'shellscript',
  '.vimrc': 'viml',
  '.zshrc': 'shellscript',
  'cargo.lock': 'toml',
  'cmakelists.txt': 'cmake',
  'composer.lock': 'json',
  'go.mod': 'go',
  'nginx.conf': 'nginx',
  'pipfile.lock': 'json',
  'poetry.lock': 'toml',
  'requirements.txt': 'ini',
  'uv.lock': 'toml',
  'yarn.lock': 'yaml',
  berksfile: 'ruby',
  brewfile: 'ruby',
  containerfile: 'docker',
  dockerfile: 'docker',
  gemfile: 'ruby',
  gnumakefile: 'make',
  jenkinsfile: 'groovy',
  justfile: 'just',
  makefile: 'make',
  pipfile: 'toml',
  podfile: 'ruby',
  pkgbuild: 'shellscript',
  rakefile: 'ruby',
  vagrantfile: 'ruby',
}

/** Programs of a first line `#!…` that are no name of their language at Shiki. */
const PROGRAMS: Readonly<Record<string, string>> = {
  ash: 'shellscript',
  bun: 'typescript',
  dash: 'shellscript',
  deno: 'typescript',
  gawk: 'awk',
  ksh: 'shellscript',
  node: 'javascript',
  rscript: 'r',
  runghc: 'haskell',
}

/** The name that Shiki gives a language by any of its names. */
export function languageNamed(name: string): string | undefined {
  return name === 'text' ? name : byName.get(name)
}

/** The language of a file by its name: the whole of it, what stands before a dot, or its ending. */
export function languageOfName(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase()
  const whole = own(NAMES, name)
  if (whole !== undefined || !name.includes('.')) return whole
  const [stem = ''] = name.split('.')
  const ending = name.slice(name.lastIndexOf('.') + 1)
  return own(ENDINGS, ending) ?? languageNamed(ending) ?? own(NAMES, stem)
}

/** The language of a program by its first line, `#!/usr/bin/env python3`. */
export function languageOfProgram(content: string): string | undefined {
  const [, line = ''] = /^#!([^\r\n]*)/.exec(content) ?? []
  const programs = line.split(/[\s/]+/).map((word) => word.toLowerCase().replace(/[\d.]+$/, ''))
  for (const program of programs) {
    const language = own(PROGRAMS, program) ?? byName.get(program)
    if (language !== undefined) return language
  }
  return undefined
}

function own(table: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}
