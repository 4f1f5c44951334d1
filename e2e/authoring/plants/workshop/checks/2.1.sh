# See it go wrong
sh remind.sh --on 2026-05-30 >/dev/null || { echo 'remind.sh does not run'; exit 1; }
