# The NixOS module of your_app. It has two halves:
#   options  what can be set. Others set it, in configuration.nix for example.
#   config   what follows from it: options of other modules, here those of systemd.
{
  config, # the whole configuration of the system, put together from all modules
  lib, # functions: lib.mkOption, lib.mkIf, lib.types, …
  pkgs, # the packages of nixpkgs
  ...
}:

let
  # What was set for this module, under a short name.
  cfg = config.services.your_app;

  # How both services below begin: the program, and the arguments with which it finds the node.
  yourApp = lib.concatStringsSep " " [
    (lib.getExe cfg.package)
    # FIXME: Task 2.2: put the value of your option behind each of these names
    "--rpc-host"
    "--rpc-port"
    "--rpc-user"
    "--rpc-password"
  ];

  # serviceConfig that holds for both services.
  bothServices = {
    # FIXME: Task 3.1: hand over the password file as a credential

    # FIXME: Task 3.3: take away every privilege that your_app does not need
  };
in
{
  # Option declarations: the names, the types and the defaults.
  options.services.your_app = {
    enable = lib.mkEnableOption "your_app";

    package = lib.mkOption {
      type = lib.types.package;
      default = pkgs.callPackage ../../pkgs/your_app/package.nix { };
      defaultText = lib.literalExpression "pkgs.callPackage ../../pkgs/your_app/package.nix { }";
      description = "The your_app package to run.";
    };

    # FIXME: Task 2.1: declare options for the port of the web server and for the node's
    # RPC server: rpc.host, rpc.port, rpc.user and rpc.password
  };

  # Option definitions: the values of other modules' options.
  # mkIf: all of this counts only where services.your_app.enable is true.
  config = lib.mkIf cfg.enable {

    # NixOS writes your_app_server.service from this. What may stand in serviceConfig:
    # https://www.freedesktop.org/software/systemd/man/latest/systemd.service.html
    systemd.services.your_app_server = {
      description = "your_app web server";

      # Start it at boot: multi-user.target is the normal running system.
      wantedBy = [ "multi-user.target" ];

      # Start the network and the node first. `wants` starts them, `after` waits for them.
      wants = [
        "network-online.target"
        "bitcoind-regtest.service"
      ];
      after = [
        "network-online.target"
        "bitcoind-regtest.service"
      ];

      serviceConfig = bothServices // {
        # FIXME: Task 2.2: put the port behind `server`
        ExecStart = "${yourApp} server";

        # The service counts as started once your_app says that it listens. It says so on a
        # socket of systemd, which systemd opens for it under the name `notify`.
        Type = "notify";
        OpenFile = "/run/systemd/notify:notify";

        Restart = "on-failure";
      };
    };

    # Every hour: write what the node knows about its chain to a file.
    # `startAt` makes a timer, your_app_backup.timer, that starts the service.
    systemd.services.your_app_backup = {
      description = "your_app backup";
      startAt = "hourly";

      # Only `after`: where the node is off, the backup fails and says so.
      after = [ "bitcoind-regtest.service" ];

      serviceConfig = bothServices // {
        # %S is /var/lib. StateDirectory makes the folder, with the right owner.
        ExecStart = "${yourApp} backup %S/your_app/chain.json";
        StateDirectory = "your_app";
        Type = "oneshot";
      };
    };
  };
}
