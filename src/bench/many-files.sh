#!/usr/bin/env bash
# The benchmark of a folder that is never tidied: the demo with N more copies of its refund report.
#
#   src/bench/many-files.sh [N …]        # 1000 and 5000 without an N
#
# Prints wall and processor seconds of a first night of each. Needs Linux and a JDK 17 or later.
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
export LC_ALL=C.UTF-8
cd "$home"
./mvnw -q -B package -Dmaven.test.skip=true >&2
shop=$(mktemp -d)
trap 'rm -rf "$shop"' EXIT
[ $# -gt 0 ] || set -- 1000 5000
for copies in "$@"; do
  rm -rf "$shop"/*
  cp -r sample-data jobs "$shop"
  exports="$shop/sample-data/one-yuan/exports"
  for ((copy = 1; copy <= copies; copy++)); do
    cp "$exports/退款报表202309011010.csv" "$exports/退款报表-$copy-202309011010.csv"
  done
  TIMEFORMAT="$copies more files: %R s, %U + %S s of processor"
  time java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar target/giftrecon.jar \
    run "$shop/jobs/one-yuan.yaml" --date 2023-09-01 > "$shop/said"
  grep -q "$((copies + 13)) files" "$shop/said" || { cat "$shop/said" >&2; exit 1; }
done
