# NixOS containers
configured
on_vm 'the container runs' 'systemctl list-units --no-legend --state=active "container@*" | grep -q .' \
  'No NixOS container runs on the VM'
