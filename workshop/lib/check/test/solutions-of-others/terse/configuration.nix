{ config, lib, ... }: {
  imports = [ ./modules/your_app/default.nix ];
  networking = { firewall = { allowedTCPPorts = [ 22 4242 ]; }; };
  virtualisation.oci-containers.containers = {
    web.ports = [ "127.0.0.1:8000:80/tcp" ]; web.image = "docker.io/nginxdemos/hello:plain-text";
  };
  services.your_app = { enable = true; webPort = 4242; rpcHost = "127.0.0.1"; rpcUser = "workshop";
    rpcPort = config.services.bitcoind.regtest.rpc.port; rpcPasswordFile = "/var/lib/secrets/p"; };
  services.bitcoind = { regtest = {
    enable = lib.mkForce true; extraConfig = "regtest=1\n"; rpc.port = 18443;
    rpc.users.workshop.passwordHMAC =
      "2147ff6ac3472b7bc7aedd3e86f19db5$e56718dba823d37622bb3d22b13fa6021272912a071d395a119224cb4e17321b";
  }; };
  containers.mine = lib.mkIf true { config = { pkgs, ... }: { system.stateVersion = "26.05"; }; };
}
