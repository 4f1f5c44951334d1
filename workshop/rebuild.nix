# The whole system of the VM. start-vm.sh starts it, nixos-rebuild-vm.sh brings it up to date,
# and `nixos-rebuild` inside the VM finds it as /etc/nixos/rebuild.nix.
{
  imports = [
    ./configuration.nix
    ./common.nix
    ./vm.nix
  ];
}
