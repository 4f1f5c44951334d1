# The source of nixpkgs, pinned. Revision and hash stand in flake.lock and nowhere else, so that
# the scripts, `nix-build` and flakes all use the same one.
let
  lock = builtins.fromJSON (builtins.readFile ./flake.lock);
  nixpkgs = lock.nodes.nixpkgs.locked;
in
fetchTarball {
  url = "https://github.com/${nixpkgs.owner}/${nixpkgs.repo}/archive/${nixpkgs.rev}.tar.gz";
  sha256 = nixpkgs.narHash;
}
