# Start the VM and log in
on_vm 'the VM answers' true ''
on_vm 'the VM runs NixOS 26.05' 'nixos-version | grep -q ^26.05' 'The VM runs another release:'
