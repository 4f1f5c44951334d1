# The store path of the system that these files describe; all of it is evaluated, with its assertions.
let
  inherit
    ((import ./nixos.nix { nixpkgs = import ../../nixpkgs.nix; } [ ]).config.system.build)
    toplevel
    ;
in
builtins.seq toplevel.drvPath toplevel.outPath
