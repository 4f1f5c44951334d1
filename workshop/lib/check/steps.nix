# What is true when a step is done, and what to say where it is not: by the meaning of the
# configuration, so that names, order and format are the participant's own.
#
# evaluate: a list of more modules -> the `config` and `options` of the whole system with them.
{ evaluate }:

let
  inherit (import ./words.nix) wordAfter;
  inherit (import ./probes.nix { inherit evaluate; })
    probed
    probes
    declared
    untyped
    misfits
    ;
  inherit (builtins)
    all
    any
    attrValues
    concatStringsSep
    elem
    filter
    length
    match
    ;

  inherit (evaluate [ ]) config;
  node = config.services.bitcoind.regtest or { };
  enabled = config.services.your_app.enable or false;

  inherit (import ./services.nix { inherit config probed probes; })
    server
    probedServer
    probedBackup
    command
    serverHas
    isValue
    isProbe
    said
    inStore
    credentials
    passwordFromFile
    passwordFromOption
    ;

  rpcArguments = [
    "--rpc-host"
    "--rpc-port"
    "--rpc-user"
  ];
  optionBehind = name: {
    what = "your_app_server gets the value of an option behind ${name}";
    done = isProbe (wordAfter name (command probedServer));
    hint = "Where do I start?";
    missing = "your_app_server: the value of one of your options has to stand behind ${name}";
  };
  # The names that the page gives the options, and the argument that each is for.
  arguments = {
    port = "server";
    "rpc.host" = "--rpc-host";
    "rpc.port" = "--rpc-port";
    "rpc.user" = "--rpc-user";
    "rpc.password" = "--rpc-password";
  };
  named = builtins.listToAttrs (
    builtins.genList (place: {
      name = builtins.elemAt declared place;
      value = builtins.elemAt probes place;
    }) (length probes)
  );
  # How the web server is started, with the names of options for their values.
  shown = builtins.replaceStrings probes (map (name: "<${name}>") declared) (
    concatStringsSep " " (
      map (word: if inStore word then baseNameOf word else word) (command probedServer)
    )
  );
  valueBehind = name: wordAfter arguments.${name} (command probedServer);
  distinct = list: all (word: length (filter (other: other == word) list) == 1) list;

  # Where your_app is not enabled, what would be if it were.
  current = if enabled then server else probedServer;
  isEnabled = {
    what = "your_app is enabled";
    done = enabled;
    missing = "services.your_app.enable is not true (step 2.3)";
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
      what = "the node is enabled";
      done = node.enable or false;
      missing = "services.bitcoind.regtest.enable is not true";
      hint = "Which line is it?";
    }
  ];

  "2.1" = [
    {
      what = "declared: ${concatStringsSep ", " declared}";
      done = length probes >= 5;
      missing = "declared: ${toString (length probes)} of 5 options (${
        if declared == [ ] then "none yet" else concatStringsSep ", " declared
      }); the web server needs a port, the RPC server a host, a port, a user and a password";
      hint = "How do I write rpc.host?";
    }
    {
      what = "each has a type";
      done = untyped == [ ];
      missing = "without a type: ${concatStringsSep ", " untyped}";
      hint = "Which types fit?";
    }
    {
      what = "each default is of its type";
      done = misfits == [ ];
      missing = "the default is not of the type: ${concatStringsSep ", " misfits}; leave it out where none is right";
      hint = "Which defaults are reasonable?";
    }
  ];

  "2.2" = map optionBehind (rpcArguments ++ [ "server" ]) ++ [
    {
      what = "your_app_server gets the password from an option";
      done = passwordFromOption probedServer;
      missing = "your_app_server: the value of one of your options has to stand behind --rpc-password";
      hint = "Where do I start?";
    }
    {
      what = "each option stands behind the argument of its name: ${shown}";
      done = all (name: isProbe (valueBehind name) -> valueBehind name == named.${name}) (
        filter (name: named ? ${name}) (builtins.attrNames arguments)
      );
      missing = "your_app_server: an argument gets the value of an option that is named after another one";
      hint = "Show me two of the five places";
    }
    {
      what = "no two arguments get the value of the same option";
      done = distinct (map (name: wordAfter name (command probedServer)) (rpcArguments ++ [ "server" ]));
      missing = "your_app_server: two arguments get the value of the same option";
      hint = "Show me two of the five places";
    }
    {
      what = "your_app_backup gets the values of your options, too";
      done =
        all (name: isProbe (wordAfter name (command probedBackup))) rpcArguments
        && passwordFromOption probedBackup;
      missing = "your_app_backup: the values of your options have to stand behind --rpc-host and the others";
      hint = "Where do I start?";
    }
  ];

  "2.3" = [
    isEnabled
    {
      what = "the port of the web server is 4242";
      done = enabled && serverHas "server" == "4242";
      missing = "the port of the web server is not 4242, the one that is forwarded to your machine";
      hint = "Where do I start?";
    }
    {
      what = "the host of the RPC server is set";
      done = enabled && isValue (serverHas "--rpc-host");
      missing = "the host of the RPC server is not set";
      hint = "Show me the rpc part";
    }
    {
      what = "the RPC port is that of the node";
      done = enabled && serverHas "--rpc-port" == toString node.rpc.port;
      missing = "the RPC port is not the one that the node has: ${toString (node.rpc.port or "none")}";
      hint = "How does one option refer to another?";
    }
    {
      what = "the RPC user is one of the node";
      done =
        enabled
        && any (user: user == serverHas "--rpc-user") (
          map (name: node.rpc.users.${name}.name or name) (builtins.attrNames node.rpc.users)
        );
      missing = "the RPC user is none of the node's: workshop";
      hint = "Show me the rpc part";
    }
    {
      what = "the RPC password is the one that the node knows";
      done =
        enabled
        && (serverHas "--rpc-password" == "btcpp23berlin" || isValue (serverHas "--rpc-password-file"));
      missing = "the RPC password is not the node's: btcpp23berlin";
      hint = "Show me the rpc part";
    }
  ];

  "2.4" = [
    {
      what = "the firewall lets in the port of the web server; open to all: ${
        toString (firewall.allowedTCPPorts or [ ])
      }";
      done = any opens ([ firewall ] ++ attrValues (removeAttrs (firewall.interfaces or { }) [ "lo" ]));
      missing = "the firewall does not let in the port of the web server (networking.firewall.allowedTCPPorts)";
      hint = "What does the type say?";
    }
  ];

  "3.1" = [
    {
      what = "both services read the password from a file";
      done = all passwordFromFile [
        probedServer
        probedBackup
      ];
      missing = "both services have to read the password from a file that an option names (--rpc-password-file)";
      hint = "Show me the command line and the credential";
    }
    {
      what = "your_app reads the credential that systemd hands over";
      done =
        all
          (
            service:
            let
              asked = match "(%d|.*CREDENTIALS_DIRECTORY[}]?)/(.*)" (
                toString (wordAfter "--rpc-password-file" (command service))
              );
            in
            asked == null || any (word: match "${builtins.elemAt asked 1}:.*" word != null) (credentials service)
          )
          [
            probedServer
            probedBackup
          ];
      missing = "no LoadCredential has the name that stands behind --rpc-password-file";
      hint = "What does LoadCredential look like in Nix?";
    }
    {
      what = "the unit of your_app_server does not hold the password";
      done = !elem "btcpp23berlin" (said current ++ attrValues (current.environment or { }));
      missing = "the password stands in your_app_server.service, which everyone can read";
      hint = "What does LoadCredential look like in Nix?";
    }
    {
      what = "no file in /etc holds the password";
      done =
        !any (file: builtins.match ".*btcpp23berlin.*" (toString (file.text or "")) != null) (
          attrValues (config.environment.etc or { })
        );
      missing = "environment.etc holds the password: it is built into the Nix store, where everyone can read it";
      hint = "How do the modules of NixOS do it?";
    }
    {
      what = "the file is not in the Nix store";
      done =
        !any inStore (credentials current)
        && !inStore (toString (wordAfter "--rpc-password-file" (command current)));
      missing = "the password file is in the Nix store, where everyone can read it";
      hint = "How do the modules of NixOS do it?";
    }
    isEnabled
  ];

  "3.3" = import ./hardening.nix current.serviceConfig ++ [ isEnabled ];

  "4.1" = [
    {
      what = "an OCI container has port 8000 of the VM for its port 80";
      done = any (
        container: any (port: match "(.*:)?8000:80(/tcp)?" port != null) container.ports
      ) ociContainers;
      missing = "no OCI container has port 8000 of the VM for its port 80 (8000:80)";
      hint = "Show me the two lines";
    }
    {
      what = "the name of the image is whole";
      done =
        ociContainers != [ ]
        && all (container: match "[^/]*[.:][^/]*/.+" container.image != null) ociContainers;
      missing = "the name of the image is not whole: it begins with where it comes from (docker.io/...)";
      hint = "Show me the two lines";
    }
  ];

  "4.2" = [
    {
      what = "a NixOS container with a config of its own is declared";
      done =
        let
          containers = attrValues (config.containers or { });
        in
        containers != [ ] && all (container: container.config or null != null) containers;
      missing = "no NixOS container with a config of its own is declared (containers.NAME)";
    }
  ];
}
