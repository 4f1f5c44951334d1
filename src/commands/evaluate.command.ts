// `npm run evaluate`: evaluates every state and every mistake again, where Nix and nixpkgs are at hand.
import '../rehearsal/evaluate.ts'
