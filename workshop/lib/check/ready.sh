# Whether this computer is ready: for the day before. Read by check, in the folder of the workshop.
# Each line also gives one letter of the code at the end: a capital where all is well.

tell_ready() {
  code='' trouble=0
  printf 'This computer, for the workshop:\n'
  look_nix
  look_kvm
  look_disk
  look_memory
  look_cache
  look_ports
  look_vm
  if [ "$trouble" -eq 0 ]; then echo 'Ready.'; else echo 'Not ready yet; see above what to do.'; fi
  echo "Should the instructor ask, this is your code: $code"
  return "$trouble"
}

# $1: the letter, $2: what was found.
fine() {
  code=$code$1
  printf '  fine     %s\n' "$2"
}

# $1: the letter, $2: what was found, $3: what to do.
not_fine() {
  code=$code$(printf %s "$1" | tr '[:upper:]' '[:lower:]')
  printf '  missing  %s\n           %s\n' "$2" "$3"
}

look_nix() {
  if version=$(nix-build --version 2>/dev/null); then
    version=${version##* }
    minor=${version#*.}
    if [ "${version%%.*}" -gt 2 ] || [ "${minor%%.*}" -ge 18 ]; then
      fine N "Nix $version"
      return
    fi
    not_fine N "Nix $version is too old: 2.18 or later is needed" 'https://nixos.org/download'
  else
    not_fine N 'There is no Nix' 'https://nixos.org/download, then open a new terminal'
  fi
  trouble=1
}

# Without KVM all works, only slowly: no trouble.
look_kvm() {
  if [ -w /dev/kvm ]; then
    fine K 'KVM: the VM starts in about a minute'
  elif [ -e /dev/kvm ]; then
    not_fine K 'You may not use KVM, so the VM is emulated: it starts in 5 to 10 minutes' \
      'Put your user into the group kvm, and log in again. It works without, too'
  else
    not_fine K 'There is no KVM, so the VM is emulated: it starts in 5 to 10 minutes' \
      'Perhaps the firmware of this computer can switch virtualisation on. It works without, too'
  fi
}

look_disk() {
  place=/nix
  [ -d $place ] || place=.
  free=$(($(df -Pk "$place" | awk 'NR == 2 { print $4 }') / 1048576))
  if [ "$free" -ge 15 ]; then
    fine D "$free GiB free where Nix keeps its store"
  else
    trouble=1
    not_fine D "Only $free GiB free where Nix keeps its store; 15 are needed" \
      'Make room. nix-collect-garbage deletes what Nix no longer uses'
  fi
}

# The VM alone has 3 GiB.
look_memory() {
  free=$(awk '/^MemAvailable:/ { print int($2 / 1048576) }' /proc/meminfo)
  if [ "$free" -ge 4 ] || vm_answers; then
    fine M "$free GiB of memory free"
  else
    trouble=1
    not_fine M "Only $free GiB of memory free; 4 are needed" 'End programs that take much of it'
  fi
}

look_cache() {
  if curl -fsS --max-time 15 https://cache.nixos.org/nix-cache-info >"$tmp/said" 2>&1; then
    fine C 'The binary cache of NixOS can be reached'
  else
    trouble=1
    not_fine C "https://cache.nixos.org cannot be reached: $(tail -n 1 "$tmp/said")" \
      'Is there a network, or a proxy that you have to name in https_proxy?'
  fi
}

# The ports of vm.nix, as the kernel lists those that are listened on.
look_ports() {
  taken=''
  for port in 2222 4242 8000; do
    hex=$(printf %04X "$port")
    if cat /proc/net/tcp /proc/net/tcp6 2>/dev/null | awk '$4 == "0A" { print $2 }' | grep -q ":$hex\$"; then
      taken="$taken $port"
    fi
  done
  if [ -z "$taken" ]; then
    fine P 'The ports 2222, 4242 and 8000 are free'
  elif vm_answers; then
    fine P 'The ports 2222, 4242 and 8000 are those of the VM'
  else
    trouble=1
    not_fine P "Another program uses the port$taken" 'End it: ss -ltnp says which one it is'
  fi
}

vm_answers() { ssh -o BatchMode=yes -o ConnectTimeout=5 vm true </dev/null >/dev/null 2>&1; }

look_vm() {
  if vm_answers; then
    fine V 'The VM answers'
  else
    trouble=1
    not_fine V 'The VM does not answer' 'Start it. The first time takes long, so do it at home: sh start-vm.sh'
  fi
}
