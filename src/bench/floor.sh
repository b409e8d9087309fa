#!/usr/bin/env bash
# The floor under a night: what Spring Batch, H2, the bytes of the exports and the published files
# cost at the least, each alone in a process of its own, beside the night itself.
#
#   src/bench/floor.sh [SHOP]      # the benchmark's shop of 1,000,000 orders without a word
#
# Prints processor seconds, the least of ROUNDS (3 without a word) taken in turn, with the settings
# of jobs/nightly.sh but for the class-data archive. Needs Linux, a JDK 17 or later and
# target/giftrecon.jar. The shop's outputs and ledger are made anew.
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
jar="$home/target/giftrecon.jar"
shop=$(realpath "${1:-$home/target/bench/shop-1000000}")
classes="$home/target/bench/floor"
export LC_ALL=C.UTF-8
options=(-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmn100m -Xmx1200m -XX:MetaspaceSize=64m -Xlog:cds=off)
done_with_warnings=3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mkdir -p "$classes"
javac -d "$classes" -cp "$jar" "$home/src/bench/floor/Floor.java"

night() {
  rm -rf "$shop/out" "$shop/state"
  TIMEFORMAT='%U %S'
  { time { java "${options[@]}" -jar "$jar" run "$shop/job.yaml" --date 2023-09-01 >"$work/log" 2>&1 ||
    [ $? -eq $done_with_warnings ]; }; } 2>&1 | awk '{ printf "%.2f\n", $1 + $2 }'
}

part() {
  rm -rf "$work/part"
  java "${options[@]}" -cp "$classes:$jar" Floor "$1" "$shop" "$work/part" 2>"$work/$1.log"
}

for ((round = 0; round < ${ROUNDS:-3}; round++)); do
  night >>"$work/night"
  for name in batch scan ledger outputs; do
    part "$name" >>"$work/$name"
  done
done

least() {
  sort -n "$work/$1" | head -n 1
}

echo "| part, alone | processor seconds |"
echo "|---|---|"
for name in batch scan ledger outputs; do
  echo "| $name | $(least "$name") |"
done
cat "$work/batch.log" "$work/scan.log" "$work/ledger.log" "$work/outputs.log" >&2
awk -v b="$(least batch)" -v s="$(least scan)" -v l="$(least ledger)" -v o="$(least outputs)" -v n="$(least night)" \
  'BEGIN { f = b + s + l + o; printf "| the floor: their sum | %.2f |\n| a night | %.2f (%.1f times) |\n", f, n, n / f }'
