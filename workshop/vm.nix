# The virtual machine: its size, its ports, its shared folder. Nothing to do here.
#
# This is NixOS's own module for QEMU machines, the one that NixOS's tests use. nixos-shell, which
# this workshop used in 2023, wraps the same module, but is one more thing to keep in step with
# nixpkgs and switches the firewall off. `virtualisation.vmVariant` sets these options for
# `nixos-rebuild build-vm` alone; here the system that starts and the system that
# nixos-rebuild-vm.sh deploys must be the same one.
{ lib, modulesPath, ... }:

let
  # Open on the host for the host alone: root has no password in there.
  forward = hostPort: guestPort: {
    from = "host";
    host.address = "127.0.0.1";
    host.port = hostPort;
    guest.port = guestPort;
  };
in
{
  imports = [ "${modulesPath}/virtualisation/qemu-vm.nix" ];

  virtualisation = {
    cores = 2;
    memorySize = 3 * 1024; # MiB
    diskSize = 5 * 1024; # MiB
    graphics = false;
    # A reboot would come up with the system of the VM's start, whatever was deployed since: rather switch off.
    qemu.options = [ "-no-reboot" ];
    # What gets built or deployed goes to the disk of the VM, not to its memory.
    writableStoreUseTmpfs = false;

    forwardPorts = [
      (forward 2222 22) # ssh
      (forward 4242 4242) # your_app
      (forward 8000 8000) # the OCI container of Task 4
    ];

    # This folder, as the VM sees it.
    sharedDirectories.workshop = {
      # Quoted for the shell script that starts the VM; and QEMU takes a comma for an end where it is not doubled.
      source = lib.escapeShellArg (lib.replaceStrings [ "," ] [ ",," ] (toString ./.));
      target = "/etc/nixos";
    };
  };

  # The ports above lead to the VM. Its firewall decides what gets in.
  networking.firewall.enable = true;

  # start-vm.sh starts the VM with its kernel, so there is no boot loader to install.
  boot.loader.grub.enable = false;
}
