import { edited } from './cases.ts'

/** A right solution in another style than that of the workshop. */
interface Right {
  readonly title: string
  /** The step that is solved so. */
  readonly step: string
  /** configuration.nix and the module. */
  readonly files: readonly [string, string]
}

const withLib = ['config, # the', 'lib, config, # the'] as const
const firewall = 'networking.firewall.allowedTCPPorts = [ config.services.your_app.port ];'
const container = 'virtualisation.oci-containers.containers."plaintext-hello" = {'

/** One step each, solved in a style that another participant may have. */
export const rightSolutions: readonly Right[] = [
  {
    title: 'a node that is on by force, and by condition',
    step: '1.1',
    files: edited('1.1', withLib, [
      'enable = true',
      'enable = lib.mkIf (1 < 2) (lib.mkForce true)',
    ]),
  },
  {
    title: 'wider types, and null where nothing is right',
    step: '2.1',
    files: edited(
      '2.1',
      ['type = lib.types.port;', 'type = lib.types.ints.between 1 65535;'],
      [
        'password = lib.mkOption {\n        type = lib.types.str',
        'password = lib.mkOption {\n        default = null; type = with lib.types; nullOr str',
      ],
    ),
  },
  {
    title: 'options of a name each, without default or description',
    step: '2.1',
    files: edited(
      '2.1',
      ['type = lib.types.str;\n        default = "localhost";', 'type = lib.types.nonEmptyStr;'],
      [
        'user = lib.mkOption {\n        type = lib.types.str;',
        'login = with lib; mkOption {\n        type = types.str;',
      ],
    ),
  },
  {
    title: 'values with an equals sign, and builtins.toString',
    step: '2.2',
    files: edited(
      '2.2',
      ['--rpc-host ${', '--rpc-host=${'],
      ['--rpc-port ${toString cfg', '--rpc-port=${builtins.toString cfg'],
      ['--rpc-user ${cfg.rpc.user}', '--rpc-user=${lib.escapeShellArg cfg.rpc.user}'],
    ),
  },
  {
    title: 'the name of an option that the page does not give',
    step: '2.2',
    files: edited(
      '2.2',
      ['user = lib.mkOption', 'login = lib.mkOption'],
      ['cfg.rpc.user', 'cfg.rpc.login'],
    ),
  },
  {
    title: 'the address of this machine in place of its name, and the port inherited',
    step: '2.3',
    files: edited(
      '2.3',
      ['host = "localhost"', 'host = "127.0.0.1"'],
      [
        'port = config.services.bitcoind."regtest".rpc.port;',
        'inherit (config.services.bitcoind.regtest.rpc) port;',
      ],
    ),
  },
  {
    title: 'dotted names in place of sets',
    step: '2.3',
    files: edited(
      '2.3',
      ['user = "workshop";\n', '\n'],
      ['port = 4242;', 'port = 4000 + 242; rpc.user = "workshop";'],
    ),
  },
  {
    title: 'the port as a number',
    step: '2.4',
    files: edited('2.4', [firewall, 'networking.firewall.allowedTCPPorts = [ 22 4242 ];']),
  },
  {
    title: 'the port in a range',
    step: '2.4',
    files: edited('2.4', [
      firewall,
      'networking.firewall.allowedTCPPortRanges = [ { from = 4000; to = 4999; } ];',
    ]),
  },
  {
    title: 'the port at one interface',
    step: '2.4',
    files: edited('2.4', [
      firewall,
      'networking.firewall.interfaces.eth0.allowedTCPPorts = [ 4242 ];',
    ]),
  },
  {
    title: 'the folder of the credentials as a variable, and a list of credentials',
    step: '3.1',
    files: edited(
      '3.1',
      ['%d/rpc-password', '\\${CREDENTIALS_DIRECTORY}/rpc-password'],
      [
        'LoadCredential = "rpc-password:${cfg.rpc.passwordFile}"',
        'LoadCredential = [ "rpc-password:${cfg.rpc.passwordFile}" ]',
      ],
    ),
  },
  {
    title: 'the first round alone',
    step: '3.3',
    files: edited('3.1', [
      '# FIXME: Task 3.3: take away every privilege that your_app does not need',
      'CapabilityBoundingSet = ""; SystemCallFilter = "@system-service @pkey"; DynamicUser = true;',
    ]),
  },
  {
    title: 'a user of its own',
    step: '3.3',
    files: edited('3.3', ['DynamicUser = true;', 'User = "your_app"; NoNewPrivileges = true;']),
  },
  {
    title: 'another name, and the address to listen on',
    step: '4.1',
    files: edited(
      '4.1',
      [container, 'virtualisation.oci-containers.containers.web = {'],
      ['"8000:80"', '"0.0.0.0:8000:80/tcp"'],
    ),
  },
  {
    title: 'a function as the configuration of the container',
    step: '4.2',
    files: edited('4.2', ['config = {\n      system', 'config = { lib, ... }: {\n      system']),
  },
]
