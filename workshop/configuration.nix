# What runs on the VM. This file and modules/your_app/default.nix are the two that you edit.
#
# A NixOS module is a function: it takes the arguments below and gives back a set of options.
{
  config, # the whole configuration of the system, put together from all modules
  ... # there are more arguments (lib, pkgs, …); this file does not need them
}:

{
  imports = [
    # A folder stands for the default.nix in it.
    ./modules/your_app
  ];

  # Task 1: a Bitcoin Core node with a chain of its own. "regtest" is a name that we chose:
  # the systemd service is called bitcoind-regtest.
  services.bitcoind."regtest" = {
    # FIXME: Task 1.1: enable the node
    enable = false;

    extraConfig = ''
      regtest=1
    '';

    rpc = {
      # The usual RPC port of regtest. The next one, 18444, is where nodes talk to each other.
      port = 18443;

      # The node knows only a salted hash of the password. The password is "btcpp23berlin".
      # Bitcoin Core's share/rpcauth/rpcauth.py makes such a line.
      users.workshop.passwordHMAC =
        "2147ff6ac3472b7bc7aedd3e86f19db5$e56718dba823d37622bb3d22b13fa6021272912a071d395a119224cb4e17321b";
    };
  };

  # Task 2: the service that you write.
  services.your_app = {
    # FIXME: Task 2.3: enable your_app and set the options that you declared in 2.1
    enable = false;

    # FIXME: Task 3.1: instead of the password, say which file on the VM holds it
  };

  # FIXME: Task 2.4: open the port of your_app in the firewall

  # Task 4: containers.
  # FIXME: Task 4.1: uncomment these lines and fill in the image and the ports
  # virtualisation.oci-containers.containers."plaintext-hello" = {
  #   image = "";
  #   ports = [ ];
  # };

  # FIXME: Task 4.2: declare an empty NixOS container
}
