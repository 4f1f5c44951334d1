# The part of the system that is not about the workshop. Nothing to do here.
{
  lib,
  modulesPath, # the folder of NixOS's own modules
  ...
}:

let
  # start-vm.sh makes this key, so that `ssh vm` needs no password.
  sshKey = ./vm-key.pub;
in
{
  imports = [
    # No manual pages, no desktop: a small system starts and deploys faster.
    "${modulesPath}/profiles/minimal.nix"
  ];

  networking.hostName = "vm";

  services.openssh.enable = true;
  users.users.root = {
    openssh.authorizedKeys.keyFiles = lib.optional (builtins.pathExists sshKey) sshKey;
    # On the console, root logs in without a password.
    initialHashedPassword = "";
  };

  # Without this, `nixos-container` (Task 4) is there only once a container is declared.
  boot.enableContainers = true;

  nix.settings.experimental-features = [
    "nix-command"
    "flakes"
  ];
  # What was copied lasts, even where the VM is killed right after.
  nix.settings.fsync-store-paths = true;
  # What <nixpkgs> means on the VM: `nixos-container create` (Task 4) builds from it.
  nix.nixPath = [ "nixpkgs=${import ./nixpkgs.nix}" ];

  users.motd = ''

    This is the VM of the workshop. Edit the files on your own machine: /etc/nixos is that folder.

    To apply a change, run this on your own machine, not in here:  sh nixos-rebuild-vm.sh
    (In here, nixos-rebuild would build from flake.nix, without the key that lets you in, and take many minutes.)

    To leave: exit. To switch the VM off: poweroff.

  '';

  # The release whose defaults the stored data of this system follow. It stays as it is when
  # the system moves to a newer release.
  system.stateVersion = "26.05";
}
