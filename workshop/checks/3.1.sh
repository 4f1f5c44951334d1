# The RPC password is world-readable
configured
on_host 'the password stands in neither of your files' \
  '! grep -n btcpp23berlin configuration.nix modules/your_app/default.nix' \
  'The password still stands in a file of yours:'
on_vm 'nobody may read the file' 'systemctl cat your_app_server your_app_backup |
  sed -n "s/^LoadCredential[A-Za-z]*=[^:]*://p; s/^EnvironmentFile=-*//p
    s/.*--rpc-password-file[ =]\\(\/[^ ]*\\).*/\\1/p" | sort -u | while read -r file; do
    [ -e "$file" ] || { echo "$file is not there"; exit 1; }
    ! runuser -u nobody -- test -r "$file" || { echo "any user may read $file"; exit 1; }
  done' 'The file with the password:'
# What is looked for is looked for on the host: a grep on the VM would find its own command line.
[ -n "$silent" ] || on_host 'nobody sees it in a unit or in the list of processes' '! ssh -o BatchMode=yes -o ConnectTimeout=10 vm "
  runuser -u nobody -- systemctl cat your_app_server your_app_backup
  runuser -u nobody -- cat /proc/[0-9]*/cmdline 2>/dev/null" | tr "\\0" " " | grep -ao ".\{,30\}btcpp23berlin"' \
  'Any user of the VM can read it:' 'What does LoadCredential look like in Nix?'
on_vm 'your_app still logs in to the node' "$asks_your_app" \
  'It does not, any more:' 'What does LoadCredential look like in Nix?'
