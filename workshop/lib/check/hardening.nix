# Step 3.3: what has been taken away from a service, and whether too much. serviceConfig -> facts.
serviceConfig:

let
  inherit (builtins) elem filter length;
  inherit (import ./words.nix) words;

  isOn =
    name:
    !elem (serviceConfig.${name} or null) [
      null
      false
      "false"
      "no"
      "off"
    ];
  user = serviceConfig.User or "root";

  # Each of these lowers the score of `systemd-analyze security` by at least 0.1, alone or with
  # the others, or is said by DynamicUser too.
  directives = [
    "CapabilityBoundingSet"
    "DynamicUser"
    "IPAddressDeny"
    "LockPersonality"
    "NoNewPrivileges"
    "PrivateDevices"
    "PrivateTmp"
    "PrivateUsers"
    "ProcSubset"
    "ProtectClock"
    "ProtectControlGroups"
    "ProtectHome"
    "ProtectHostname"
    "ProtectKernelLogs"
    "ProtectKernelModules"
    "ProtectKernelTunables"
    "ProtectProc"
    "ProtectSystem"
    "RestrictAddressFamilies"
    "RestrictNamespaces"
    "RestrictRealtime"
    "RestrictSUIDSGID"
    "SystemCallArchitectures"
    "SystemCallFilter"
    "UMask"
  ];
  used = filter isOn directives;

  onlyThisMachine = [
    "localhost"
    "127.0.0.1"
    "127.0.0.0/8"
    "::1"
    "::1/128"
  ];
  allowed = words (toString (serviceConfig.IPAddressAllow or ""));
in
[
  {
    what = "your_app_server has a user of its own";
    done = isOn "DynamicUser" || user != "root";
    missing = "your_app_server runs as root (DynamicUser gives it a user of its own)";
    hint = "What comes along with DynamicUser?";
  }
  {
    # The first round of the page sets three. What they are worth, systemd says on the VM.
    what = "three or more hardening options are set";
    done = length used >= 3;
    missing = "your_app_server has ${toString (length used)} of three hardening options, the first three of the table";
    hint = "How does a setting look in Nix?";
  }
  {
    what = "nothing is taken away that Node needs";
    done = !isOn "MemoryDenyWriteExecute";
    missing = "MemoryDenyWriteExecute stops Node, and your_app with it";
  }
  {
    what = "your machine still reaches your_app_server";
    done =
      !isOn "PrivateNetwork"
      && (
        !elem "any" (words (toString (serviceConfig.IPAddressDeny or "")))
        || filter (address: !elem address onlyThisMachine) allowed != [ ]
      );
    missing = "nobody outside the VM reaches your_app_server any more (your machine is 10.0.2.2 to it)";
    hint = "The service is active, but nobody can reach it";
  }
]
