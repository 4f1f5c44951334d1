# For those who work with flakes. The workshop itself needs none: its scripts read flake.lock only.
{
  description = "Write a NixOS module for your_app";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    let
      system = "x86_64-linux";
      pkgs = nixpkgs.legacyPackages.${system};
    in
    {
      # nix build path:.#nixosConfigurations.vm.config.system.build.vm
      nixosConfigurations.vm = nixpkgs.lib.nixosSystem {
        modules = [
          ./rebuild.nix
          {
            nixpkgs.hostPlatform = system;
            assertions = [
              {
                # git ignores the key: a flake of git does not have it.
                assertion = builtins.pathExists ./vm-key.pub;
                message = "There is no vm-key.pub, so this system would let nobody in. Run start-vm.sh, and name the flake as path:.";
              }
            ];
          }
        ];
      };

      # nix run .#your_app -- --help
      packages.${system}.your_app = pkgs.callPackage ./pkgs/your_app/package.nix { };

      # nix flake check: the whole workshop, step by step, in a VM
      checks.${system}.workshop = import ./vm-test.nix { inherit pkgs; };
    };
}
