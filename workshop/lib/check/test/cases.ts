import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { configuration, module, states, textIn } from '../../catch-up/participant.ts'

/** The steps that have a solution, in order. */
export const steps: readonly string[] = [...states.keys()].slice(1)

/** What a participant may have. */
interface Case {
  readonly title: string
  /** configuration.nix and the module. */
  readonly files: readonly [string, string]
  /** The steps that are done with it. */
  readonly done: readonly string[]
  /** What is said about the next step. */
  readonly says?: RegExp
}

/** The files of a state. */
export function inState(name: string): [string, string] {
  return [textIn(name, configuration), textIn(name, module)]
}

/** The files of a state with pieces of their text replaced, which must be there. */
export function edited(
  state: string,
  ...edits: readonly (readonly [string, string])[]
): [string, string] {
  const files = inState(state)
  for (const [from, to] of edits) {
    const index = files[0].includes(from) ? 0 : 1
    assert.ok(files[index].includes(from), `${from} is in neither file`)
    files[index] = files[index].replace(from, () => to)
  }
  return files
}

function byOthers(name: string): [string, string] {
  const folder = path.join(import.meta.dirname, 'solutions-of-others', name)
  return [
    readFileSync(path.join(folder, 'configuration.nix'), 'utf8'),
    readFileSync(path.join(folder, 'module.nix'), 'utf8'),
  ]
}

const withLib = ['config, # the', 'lib, config, # the'] as const

/** Right, unfinished and wrong solutions. */
export const cases: readonly Case[] = [
  ...['start', ...steps].map((name, index) => ({
    title: `the state ${name}`,
    files: inState(name),
    done: steps.slice(0, index),
    says:
      index === steps.length
        ? /^All of them are done\./m
        : new RegExp(`^ {2}next {2}${steps[index] ?? ''} `, 'm'),
  })),
  { title: 'other names, another format, another order', files: byOthers('terse'), done: steps },
  {
    title: 'other functions, more modules',
    files: byOthers('by-hand'),
    done: steps.slice(0, 5),
  },
  {
    title: 'a later step done before an earlier one',
    files: edited('1.1', [
      'open the port of your_app in the firewall\n',
      '\n  networking.firewall.allowedTCPPortRanges = [ { from = 4000; to = 4999; } ];\n',
    ]),
    done: ['1.1', '2.4'],
    says: /declared: 0 of 5 options \(none yet\)/,
  },
  {
    title: 'a node that is off on condition',
    files: edited('1.1', withLib, ['enable = true', 'enable = lib.mkIf false true']),
    done: [],
    says: /^ {2}next {2}1\.1 /m,
  },
  {
    title: 'an option that is not used',
    files: edited('2.2', ['--rpc-user ${cfg.rpc.user}', '--rpc-user workshop']),
    done: ['1.1', '2.1'],
    says: / {10}- your_app_server: the value of one of your options has to stand behind --rpc-user\n/,
  },
  {
    title: 'the same option twice',
    files: edited('2.2', ['server ${toString cfg.port}', 'server ${toString cfg.rpc.port}']),
    done: ['1.1', '2.1'],
    says: /two arguments get the value of the same option/,
  },
  {
    title: 'an option that systemd gets to see as a variable of its own',
    files: edited('2.2', ['${toString cfg.port}', '$cfg.port']),
    done: ['1.1', '2.1'],
    says: /has to stand behind server\n/,
  },
  {
    title: 'a name that is not declared',
    files: edited('2.2', ['${cfg.rpc.host}', '${cfg.rpc.hots}']),
    done: ['1.1', '2.1'],
    says: /^ {10}error: modules\/your_app\/default\.nix:18:\d+: attribute 'hots' missing$/m,
  },
  {
    title: 'a number without toString',
    files: edited('2.2', ['${toString cfg.port}', '${cfg.port}']),
    done: ['1.1', '2.1'],
    says: /^ {10}error: modules\/your_app\/default\.nix:\d+:\d+: cannot coerce an integer to a string/m,
  },
  {
    title: 'a port that is not forwarded',
    files: edited('2.3', ['port = 4242;', 'port = 4243;']),
    done: ['1.1', '2.1', '2.2'],
    says: /- the port of the web server is not 4242/,
  },
  {
    title: 'an option that is not set',
    files: edited('2.3', ['port = 4242;', '']),
    done: ['1.1', '2.1', '2.2'],
    says: /error: The option `services\.your_app\.port' was accessed but has no value defined\./,
  },
  {
    title: 'a text where a number belongs',
    files: edited('2.3', ['port = 4242;', 'port = "4242";']),
    done: ['1.1', '2.1', '2.2'],
    says: /error: A definition for option `services\.your_app\.port' is not of type/,
  },
  {
    title: 'an option that does not exist',
    files: edited('2.3', ['port = 4242;', 'port = 4242; prot = 1;']),
    done: ['1.1', '2.1'],
    says: /The option `services\.your_app\.prot' does not exist\./,
  },
  {
    title: 'a wrong password, user and RPC port',
    files: edited(
      '2.3',
      ['"btcpp23berlin";\n    };', '"berlin";\n    };'],
      ['user = "workshop"', 'user = "alice"'],
      ['port = config.services.bitcoind."regtest".rpc.port', 'port = 18444'],
    ),
    done: ['1.1', '2.1', '2.2'],
    says: /node has: 18443\n.*none of the node's: workshop\n.*not the node's: btcpp23berlin\n/,
  },
  {
    title: 'user and password the wrong way round',
    files: edited(
      '2.2',
      ['--rpc-user ${cfg.rpc.user}', '--rpc-user ${cfg.rpc.password}'],
      ['--rpc-password ${cfg.rpc.password}', '--rpc-password ${cfg.rpc.user}'],
    ),
    done: ['1.1', '2.1'],
    says: /an argument gets the value of an option that is named after another one/,
  },
  {
    title: 'a firewall that is open inside the VM only',
    files: edited('2.4', [
      'networking.firewall.allowed',
      'networking.firewall.interfaces.lo.allowed',
    ]),
    done: ['1.1', '2.1', '2.2', '2.3'],
    says: /the firewall does not let in the port/,
  },
  {
    title: 'a password in a file of /etc',
    files: edited('3.1', [
      '"/var/lib/secrets/your_app-rpc-password";\n    };\n  };',
      '"/etc/password";\n    };\n  };\n  environment.etc.password.text = "btcpp23berlin";',
    ]),
    done: steps.slice(0, 5),
    says: /environment\.etc holds the password/,
  },
  {
    title: 'the module not imported',
    files: edited(
      '1.1',
      withLib,
      ['    ./modules/your_app\n', ''],
      ['services.your_app = {\n', 'environment.etc = lib.mkIf false {\n'],
    ),
    done: ['1.1'],
  },
  {
    title: 'a password file in the Nix store',
    files: edited(
      '3.1',
      ['types.externalPath', 'types.path'],
      ['"/var/lib/secrets/your_app-rpc-password"', './common.nix'],
    ),
    done: steps.slice(0, 5),
    says: /- the password file is in the Nix store/,
  },
  {
    title: 'a password file for one service only',
    files: edited('3.1', [
      '"${yourApp} backup',
      '"${cfg.package}/bin/your_app --rpc-password btcpp23berlin backup',
    ]),
    done: ['1.1', '2.1', '2.3', '2.4'],
  },
  {
    title: 'hardening that stops Node',
    files: edited('3.3', [
      'PrivateUsers = true;',
      'PrivateUsers = true; MemoryDenyWriteExecute = true;',
    ]),
    done: steps.slice(0, 6),
    says: /next {2}3\.3 .*\n {10}- MemoryDenyWriteExecute stops Node, and your_app with it\n {8}4\.1|next/,
  },
  {
    title: 'hardening that keeps everybody out',
    files: edited('3.3', ['      "10.0.2.0/24"\n', '']),
    done: steps.slice(0, 6),
    says: /nobody outside the VM reaches your_app_server/,
  },
  {
    title: 'little hardening',
    files: edited('3.1', [
      'take away every privilege',
      '\n    DynamicUser = true; ProtectHome = true; #',
    ]),
    done: steps.slice(0, 6),
    says: /your_app_server has 2 of three hardening options/,
  },
  {
    title: 'a short image name',
    files: edited('4.1', ['docker.io/nginxdemos', 'nginxdemos']),
    done: steps.slice(0, 7),
    says: /the name of the image is not whole/,
  },
  {
    title: 'another port',
    files: edited('4.1', ['8000:80', '8080:80']),
    done: steps.slice(0, 7),
    says: /no OCI container has port 8000/,
  },
  {
    title: 'a container without a config',
    files: edited('4.2', ['    config = {\n      system.stateVersion = "26.05";\n    };\n', '']),
    done: steps.slice(0, 8),
  },
]
