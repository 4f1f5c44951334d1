#!/bin/sh
# Once, when the environment is made.
set -eu
cd "$(dirname "$0")"

# Shown in the first terminal.
sudo mkdir -p /usr/local/etc/vscode-dev-containers
sudo cp welcome.txt /usr/local/etc/vscode-dev-containers/first-run-notice.txt

# Codespaces put default access rights on /tmp that make builds of Nix fail.
sudo apt-get update -qq
sudo apt-get install -qq -y acl openssh-client
