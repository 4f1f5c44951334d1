{
  config,
  lib,
  pkgs,
  ...
}@arguments:

let
  cfg = arguments.config.services.your_app;
  inherit (lib) mkOption types optionals;
  program = [
    "${cfg.package}/bin/your_app"
  ]
  ++ lib.concatLists [
    [
      "--rpc-host"
      cfg.rpc.host
    ]
    [
      "--rpc-port"
      (toString cfg.rpc.port)
    ]
    [
      "--rpc-user"
      cfg.rpc.user
    ]
  ]
  ++ optionals (cfg.rpc.password != null) [
    "--rpc-password"
    cfg.rpc.password
  ];
in
{
  options = {
    services.your_app = {
      enable = mkOption {
        type = types.bool;
        default = false;
      };
      openFirewall = lib.mkEnableOption "the firewall's way in";
      package = mkOption {
        type = types.package;
        default = pkgs.callPackage ../../pkgs/your_app/package.nix { };
      };
      port = mkOption { type = types.ints.u16; };
      rpc.host = mkOption {
        type = types.either types.str types.path;
        default = "localhost";
      };
    };
    services.your_app.rpc = {
      port = mkOption { type = types.port; };
      user = mkOption { type = types.nonEmptyStr; };
      password = mkOption {
        type = types.nullOr types.str;
        default = null;
      };
    };
  };

  config = lib.mkMerge [
    (lib.mkIf (cfg.enable && cfg.openFirewall) {
      networking.firewall.allowedTCPPorts = lib.mkAfter [ cfg.port ];
    })
    (lib.mkIf cfg.enable {
      systemd.services.your_app_server.serviceConfig.ExecStart = lib.escapeShellArgs (
        program
        ++ [
          "server"
          (builtins.toString cfg.port)
        ]
      );
    })
    {
      systemd.services.your_app_backup = lib.mkIf cfg.enable {
        script = ''
          exec ${lib.escapeShellArgs program} backup /var/lib/your_app/chain.json
        '';
      };
    }
  ];
}
