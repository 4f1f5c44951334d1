# Rebuild the system
on_vm 'a rebuild from the host has arrived' '[ -e /nix/var/nix/profiles/system ]' \
  'Nothing was applied yet: sh nixos-rebuild-vm.sh'
