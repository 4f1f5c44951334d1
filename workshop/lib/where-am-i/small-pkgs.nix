# The packages of nixpkgs for small-nixos.nix: nothing can be built, only named.
{ lib }:
{
  inherit lib;
  callPackage = path: arguments: {
    type = "derivation";
    name = "your_app";
    outPath = "/nix/store/your_app";
    meta.mainProgram = "your_app";
  };
}
