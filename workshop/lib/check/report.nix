# One line for each fact: STEP|yes|what is so  or  STEP|no|what is missing|the hint that helps.
# only: look at this step alone, so that an error in another one does not matter.
# trying: an error that NixOS gives itself, like an option without a value, means "not done".
# Where it is false, the error is what comes out.
{
  evaluate,
  only ? null,
  trying ? true,
}:

let
  steps = import ./steps.nix { inherit evaluate; };
  names = if only == null then builtins.attrNames steps else [ only ];

  isDone =
    fact:
    if trying then
      builtins.tryEval fact.done == {
        success = true;
        value = true;
      }
    else
      fact.done;
  line =
    step: fact:
    if isDone fact then
      "${step}|yes|${fact.what}\n"
    else
      "${step}|no|${fact.missing}|${fact.hint or ""}\n";
in
builtins.concatStringsSep "" (builtins.concatMap (step: map (line step) steps.${step}) names)
