{ config, lib, pkgs, ... }: with lib; let
  cfg = config.services.your_app;
  credential = "password";
  command = what: ''${getExe cfg.package} \
    --rpc-host=${cfg.rpcHost} \
    --rpc-port=${toString cfg.rpcPort} \
    --rpc-user="${cfg.rpcUser}" \
    --rpc-password-file=''${CREDENTIALS_DIRECTORY}/${credential} ${what}'';
  option = type: mkOption { inherit type; };
  service = more: mkMerge [ { serviceConfig = {
    LoadCredential = [ "${credential}:${cfg.rpcPasswordFile}" ];
    User = "your_app"; NoNewPrivileges = true; PrivateTmp = true; PrivateDevices = true;
  } // genAttrs (map (what: "ProtectKernel" + what) [ "Logs" "Modules" "Tunables" ]) (_: true) // {
    ProtectSystem = "strict"; ProtectHome = "yes"; ProtectClock = true; ProtectHostname = true;
    CapabilityBoundingSet = ""; RestrictNamespaces = true; MemoryDenyWriteExecute = false;
  }; } more ];
in {
  options.services.your_app = {
    enable = mkEnableOption "your_app";
    package = mkOption { type = types.package;
      default = pkgs.callPackage ../../pkgs/your_app/package.nix { }; };
    webPort = option types.port; rpcPort = option types.int;
    rpcHost = option types.str; rpcUser = option (types.nullOr types.str);
    rpcPasswordFile = option types.path;
    verbose = mkOption { type = types.bool; default = false; };
  };
  config = mkIf cfg.enable { systemd.services = {
    your_app_server = service { wantedBy = [ "multi-user.target" ];
      serviceConfig.ExecStart = command "server ${toString cfg.webPort}"; };
    your_app_backup = service { startAt = "hourly";
      serviceConfig.ExecStart = command "backup %S/your_app/chain.json"; };
  }; };
}
