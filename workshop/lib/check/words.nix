# The words of a command line, with quotes, line ends and the = of --name=value taken away.
let
  inherit (builtins)
    elemAt
    filter
    genList
    isString
    length
    split
    ;
in
{
  words = text: filter (word: isString word && word != "") (split "[[:space:]\\\\\"'=]+" text);

  # The word behind the first `name`, or null.
  wordAfter =
    name: list:
    let
      places = filter (place: elemAt list place == name) (genList (place: place) (length list));
      next = elemAt places 0 + 1;
    in
    if places == [ ] || next == length list then null else elemAt list next;
}
