# Until step 2.4, in two modules of its own, with the firewall opened by the module.
{ config, ... }:
let
  node = config.services.bitcoind.regtest;
in
{
  imports = [
    ./modules/your_app
    {
      services.bitcoind."regtest" = {
        enable = 1 < 2;
        extraConfig = ''
          regtest=1
        '';
        rpc = rec {
          port = 18400 + 43;
          users.${"workshop"} = {
            passwordHMAC = "2147ff6ac3472b7bc7aedd3e86f19db5$e56718dba823d37622bb3d22b13fa6021272912a071d395a119224cb4e17321b";
          };
        };
      };
    }
  ];

  services = {
    your_app = {
      enable = node.enable;
      openFirewall = true;
      port = 4242;
      rpc = {
        inherit (node.rpc) port;
        user = builtins.head (builtins.attrNames node.rpc.users);
        password = "btcpp23" + "berlin";
      };
    };
  };
}
