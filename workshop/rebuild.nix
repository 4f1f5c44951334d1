# The whole system of the VM: start-vm.sh starts it, and nixos-rebuild-vm.sh brings it up to date.
{
  imports = [
    ./configuration.nix
    ./common.nix
    ./vm.nix
  ];
}
