# What NixOS makes of the files of this folder, as data and without building anything: the units,
# the firewall and the containers that the workshop is about. machines/evaluate.ts calls it for every
# state of the files.
#   nix-instantiate --eval --strict --json evaluate.nix
let
  nixpkgs = import ./nixpkgs.nix;
  lib = import "${nixpkgs}/lib";
  inherit (import "${nixpkgs}/nixos" { configuration = ./rebuild.nix; }) config;

  inherit (config.virtualisation.oci-containers) backend containers;
  ociUnits = map (name: "${backend}-${name}.service") (lib.attrNames containers);

  isOurs =
    name:
    lib.any (prefix: lib.hasPrefix prefix name) [
      "bitcoind-"
      "container@"
      "your_app"
    ]
    || lib.elem name ociUnits;

  units = lib.mapAttrs (_: unit: unit.text) (
    lib.filterAttrs (name: _: isOurs name) config.systemd.units
  );
in

# The whole system first, with its assertions, as a rebuild does it.
builtins.seq config.system.build.toplevel.drvPath {
  inherit (lib.trivial) release;
  inherit units;

  # The derivations of the settings files that the units name; they hold the text.
  settings = lib.filter (lib.hasSuffix ".conf.drv") (
    lib.attrNames (builtins.getContext (toString (lib.attrValues units)))
  );

  etc = lib.mapAttrs (_: file: file.text) (
    lib.filterAttrs (name: _: lib.hasPrefix "nixos-containers/" name) config.environment.etc
  );

  firewall = {
    inherit (config.networking.firewall) enable allowedTCPPorts;
  };
}
