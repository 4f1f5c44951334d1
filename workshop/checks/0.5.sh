# Clone the workshop
on_host 'the files of the workshop are here' 'ls configuration.nix modules/your_app/default.nix start-vm.sh' \
  'Files of the workshop are missing:'
on_host 'git has their history, which catch-up needs' 'git rev-parse HEAD' \
  'This is no clone of the repository, so catch-up will not work'
