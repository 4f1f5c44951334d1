# As much of NixOS's module system as steps.nix needs, for where nixpkgs is not there: it merges
# the definitions of the participant's files and checks the options that they declare. Options of
# NixOS itself are not declared: their definitions are merged by what they look like.
# first: the file to begin with.
first: modules:

let
  inherit (builtins)
    all
    attrNames
    concatLists
    concatMap
    elemAt
    filter
    foldl'
    hasAttr
    isAttrs
    isFunction
    isList
    listToAttrs
    ;

  lib = import ./small-lib.nix;
  arguments = {
    inherit config lib options;
    pkgs = import ./small-pkgs.nix { inherit lib; };
    modulesPath = "/modules-of-nixos";
  };

  # A file, a function or a set -> its halves and those of everything it imports.
  load =
    module:
    let
      loaded = if isAttrs module || isFunction module then module else import module;
      halves = if isFunction loaded then loaded arguments else loaded;
      split = halves ? config || halves ? options;
    in
    [
      {
        options = halves.options or { };
        config = if split then halves.config or { } else removeAttrs halves [ "imports" ];
      }
    ]
    ++ concatMap load (halves.imports or [ ]);
  loaded = concatMap load ([ first ] ++ modules);

  # mkIf, mkMerge and mkForce taken off: the values, each with its conditions and its priority.
  # The conditions stay unevaluated, since they ask for the configuration that is being made.
  unwrap =
    { conditions, priority }@around:
    value:
    {
      "if" = unwrap (around // { conditions = conditions ++ [ value.condition ]; }) value.content;
      "merge" = concatMap (unwrap around) value.contents;
      "override" = unwrap (around // { inherit (value) priority; }) value.content;
      "order" = unwrap around value.content;
    }
    .${value._type or ""} or [ (around // { inherit value; }) ];

  unwrapAll = concatMap (
    definition: unwrap { inherit (definition) conditions priority; } definition.value
  );

  active =
    definitions:
    let
      true' = filter (definition: all (condition: condition) definition.conditions) definitions;
      best = foldl' (best: definition: if definition.priority < best then definition.priority else best) 9999 true';
    in
    map (definition: definition.value) (filter (definition: definition.priority == best) true');

  merge =
    path: options: definitions:
    if options._type or "" == "option" then
      mergeOption path options (active (unwrapAll definitions))
    else
      let
        parts = unwrapAll definitions;
        names = attrNames (foldl' (sum: part: sum // part.value) options parts);
        known = filter (name: options.${name}._type or "" == "option") (attrNames options) != [ ];
        unknown = filter (name: !hasAttr name options) names;
      in
      if parts == [ ] && options == { } then
        throw "The option `${path}' was accessed but has no value defined."
      else if !all (part: isAttrs part.value && !isDerivation part.value) parts then
        mergeValues (active parts)
      else if known && unknown != [ ] then
        throw "The option `${within path (elemAt unknown 0)}' does not exist."
      else
        listToAttrs (
          map (name: {
            inherit name;
            value = merge (within path name) (options.${name} or { }) (
              concatMap (
                part: if hasAttr name part.value then [ (part // { value = part.value.${name}; }) ] else [ ]
              ) parts
            );
          }) names
        );

  within = path: name: if path == "" then name else "${path}.${name}";
  isDerivation = value: value.type or "" == "derivation";

  mergeValues = values: if all isList values then concatLists values else elemAt values 0;

  mergeOption =
    path: option: values:
    let
      merged = mergeValues values;
    in
    if values == [ ] then
      option.default or (throw "The option `${path}' was accessed but has no value defined.")
    else if !option.type.check merged then
      throw "A definition for option `${path}' is not of type `${option.type.name}'."
    else
      merged;

  # The declarations of all modules in one set.
  mergeOptions =
    left: right:
    if isAttrs left && isAttrs right && left._type or "" != "option" then
      left // builtins.mapAttrs (name: value: if hasAttr name left then mergeOptions left.${name} value else value) right
    else
      right;

  options = foldl' mergeOptions { } (map (half: half.options) loaded);
  config = merge "" options (
    map (half: {
      conditions = [ ];
      priority = 100;
      value = half.config;
    }) loaded
  );
in
{
  inherit config options;
}
