# What is true when a step is done, and what to say where it is not: by the meaning of the
# configuration, so that names, order and format are the participant's own.
#
# evaluate: a list of more modules -> the `config` and `options` of the whole system with them.
{ evaluate }:

let
  inherit (import ./words.nix) words wordAfter;
  inherit (import ./probes.nix { inherit evaluate; }) probed probes declared;
  inherit (builtins)
    all
    any
    attrValues
    concatStringsSep
    elem
    filter
    length
    match
    substring
    ;

  inherit (evaluate [ ]) config;
  node = config.services.bitcoind.regtest or { };
  enabled = config.services.your_app.enable or false;

  # The services as they are, and as they are with a value of ours for every option.
  server = config.systemd.services.your_app_server or none;
  probedServer = probed.systemd.services.your_app_server or none;
  probedBackup = probed.systemd.services.your_app_backup or none;
  none.serviceConfig = { };

  command =
    service: words (toString (service.serviceConfig.ExecStart or "") + " " + (service.script or ""));
  serverHas = name: wordAfter name (command server);
  isValue = word: word != null && substring 0 2 word != "--";
  isProbe = word: elem word probes;

  # Every word of a service's configuration.
  said = service: words (concatStringsSep " " (map toString (attrValues service.serviceConfig)));
  inStore = word: match "(.*:)?/nix/store/.*" word != null;
  credentials =
    service:
    words (
      toString (service.serviceConfig.LoadCredential or "")
      + " "
      + toString (service.serviceConfig.LoadCredentialEncrypted or "")
    );

  # A file behind --rpc-password-file whose path an option gives, or a credential with that path.
  passwordFromFile =
    service:
    isValue (wordAfter "--rpc-password-file" (command service))
    && (
      isProbe (wordAfter "--rpc-password-file" (command service))
      || any (word: any (probe: match ".*:${probe}" word != null) probes) (credentials service)
    );
  passwordFromOption =
    service: isProbe (wordAfter "--rpc-password" (command service)) || passwordFromFile service;

  rpcArguments = [
    "--rpc-host"
    "--rpc-port"
    "--rpc-user"
  ];
  optionBehind = name: {
    done = isProbe (wordAfter name (command probedServer));
    missing = "your_app_server: the value of one of your options has to stand behind ${name}";
  };
  distinct = list: all (word: length (filter (other: other == word) list) == 1) list;

  # Where your_app is not enabled, what would be if it were.
  current = if enabled then server else probedServer;
  isEnabled = {
    done = enabled;
    missing = "services.your_app.enable is not true";
  };

  webPort = if enabled then serverHas "server" else "4242";
  firewall = config.networking.firewall or { };
  opens =
    wall:
    elem webPort (map toString (wall.allowedTCPPorts or [ ]))
    || any (range: range.from <= 4242 && 4242 <= range.to) (wall.allowedTCPPortRanges or [ ]);

  ociContainers = attrValues (config.virtualisation.oci-containers.containers or { });
in
{
  "1.1" = [
    {
      done = node.enable or false;
      missing = "services.bitcoind.regtest.enable is not true";
    }
  ];

  "2.1" = [
    {
      done = length probes >= 5;
      missing = "declared: ${toString (length probes)} of 5 options (${
        if declared == [ ] then "none yet" else concatStringsSep ", " declared
      }); the web server needs a port, the RPC server a host, a port, a user and a password";
    }
  ];

  "2.2" = map optionBehind (rpcArguments ++ [ "server" ]) ++ [
    {
      done = passwordFromOption probedServer;
      missing = "your_app_server: the value of one of your options has to stand behind --rpc-password";
    }
    {
      done = distinct (map (name: wordAfter name (command probedServer)) (rpcArguments ++ [ "server" ]));
      missing = "your_app_server: two arguments get the value of the same option";
    }
    {
      done =
        all (name: isProbe (wordAfter name (command probedBackup))) rpcArguments
        && passwordFromOption probedBackup;
      missing = "your_app_backup: the values of your options have to stand behind --rpc-host and the others";
    }
  ];

  "2.3" = [
    isEnabled
    {
      done = enabled && serverHas "server" == "4242";
      missing = "the port of the web server is not 4242, the one that is forwarded to your machine";
    }
    {
      done = enabled && isValue (serverHas "--rpc-host");
      missing = "the host of the RPC server is not set";
    }
    {
      done = enabled && serverHas "--rpc-port" == toString node.rpc.port;
      missing = "the RPC port is not the one that the node has: ${toString (node.rpc.port or "none")}";
    }
    {
      done =
        enabled
        && any (user: user == serverHas "--rpc-user") (
          map (name: node.rpc.users.${name}.name or name) (builtins.attrNames node.rpc.users)
        );
      missing = "the RPC user is none of the node's: workshop";
    }
    {
      done =
        enabled
        && (serverHas "--rpc-password" == "btcpp23berlin" || isValue (serverHas "--rpc-password-file"));
      missing = "the RPC password is not the node's: btcpp23berlin";
    }
  ];

  "2.4" = [
    {
      done = any opens ([ firewall ] ++ attrValues (firewall.interfaces or { }));
      missing = "the firewall does not let in the port of the web server (networking.firewall.allowedTCPPorts)";
    }
  ];

  "3.1" = [
    {
      done = all passwordFromFile [
        probedServer
        probedBackup
      ];
      missing = "both services have to read the password from a file that an option names (--rpc-password-file)";
    }
    {
      done = !elem "btcpp23berlin" (said current ++ attrValues (current.environment or { }));
      missing = "the password stands in your_app_server.service, which everyone can read";
    }
    {
      done =
        !any inStore (credentials current)
        && !inStore (toString (wordAfter "--rpc-password-file" (command current)));
      missing = "the password file is in the Nix store, where everyone can read it";
    }
    isEnabled
  ];

  "3.3" = import ./hardening.nix current.serviceConfig ++ [ isEnabled ];

  "4.1" = [
    {
      done = any (
        container: any (port: match "(.*:)?8000:80(/tcp)?" port != null) container.ports
      ) ociContainers;
      missing = "no OCI container has port 8000 of the VM for its port 80 (8000:80)";
    }
    {
      done =
        ociContainers != [ ]
        && all (container: match "[^/]*[.:][^/]*/.+" container.image != null) ociContainers;
      missing = "the name of the image is not whole: it begins with where it comes from (docker.io/...)";
    }
  ];

  "4.2" = [
    {
      done =
        let
          containers = attrValues (config.containers or { });
        in
        containers != [ ] && all (container: container.config or null != null) containers;
      missing = "no NixOS container with a config of its own is declared (containers.NAME)";
    }
  ];
}
