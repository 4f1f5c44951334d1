# Log in to the VM
on_vm 'the VM runs NixOS 26.05' 'nixos-version | grep -q ^26.05' 'The VM runs another release:'
on_vm 'a rebuild from the host has arrived' '[ -e /nix/var/nix/profiles/system ]' \
  'Nothing was applied yet: sh nixos-rebuild-vm.sh'
