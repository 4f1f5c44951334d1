# The whole system of the VM as NixOS evaluates it, with more modules. Builds and changes nothing.
{ nixpkgs }:
modules:
import (nixpkgs + "/nixos/lib/eval-config.nix") {
  modules = [ ../../rebuild.nix ] ++ modules;
}
