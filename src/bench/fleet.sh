#!/usr/bin/env bash
# The benchmark of the fleet: the same shops on 1 and on 2 workers of one core each.
#
#   export GIFTRECON_FLEET=jdbc:postgresql://localhost/fleet GIFTRECON_DB_USER=… GIFTRECON_DB_PASSWORD=…
#   src/bench/fleet.sh [SHOPS] [ORDERS]      # 60 shops of 16,000 to 80,000 orders without a word
#
# Needs Linux with taskset, a JDK 17 or later, target/giftrecon.jar and a PostgreSQL that is idle. The
# manager and PostgreSQL run wherever the system puts them. The workers are warm: each round runs the
# shops for the day before first, as workers do that stay. Prints for each round the seconds of the
# fleet from its command to its end, and the processor time of manager and workers.
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
jar="$home/target/giftrecon.jar"
shops=${1:-60}
orders=${2:-16000}
work="$home/target/bench/fleet-$shops-$orders"
export LC_ALL=C.UTF-8
java=(java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmn32m -Xmx700m -jar "$jar")
manager=(java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx200m -jar "$jar") # it waits

if [ ! -d "$work/jobs" ]; then
  for size in 1 2 3 4 5; do
    java "$home/src/bench/GenerateShop.java" $((orders * size)) "$work/size-$size" >&2
  done
  mkdir -p "$work/jobs.new"
  for shop in $(seq -w "$shops"); do
    size="$work/size-$((10#$shop % 5 + 1))"
    sed -e "s|exports: exports|exports: $size/exports|" -e "s|enrolments: |enrolments: $size/|" \
      -e "s|^outputs: out|outputs: ../out/$shop|" -e "s|file:state/ledger|file:../state/$shop|" \
      "$size/job.yaml" > "$work/jobs.new/$shop.yaml"
  done
  mv "$work/jobs.new" "$work/jobs"
fi

# Seconds of processor time of a process that runs.
cpu() {
  awk -v ticks="$(getconf CLK_TCK)" '{ sub(/.*\) /, ""); print ($12 + $13) / ticks }' "/proc/$1/stat"
}

for workers in ${WORKERS:-1 2}; do
  rm -rf "$work/out" "$work/state"
  pids=()
  for core in $(seq 0 $((workers - 1))); do
    taskset -c "$core" "${java[@]}" worker --name "w$core" &
    pids+=($!)
  done
  "${manager[@]}" fleet "$work/jobs" --date 2023-08-31 -o "$work/warm.csv" >&2
  before=$(for pid in "${pids[@]}"; do cpu "$pid"; done | awk '{ s += $1 } END { print s }')
  begin=$(date +%s.%N)
  TIMEFORMAT='%U %S'
  { time "${manager[@]}" fleet "$work/jobs" --date 2023-09-01 -o "$work/summary-$workers.csv" >&2; } 2> "$work/time"
  end=$(date +%s.%N)
  after=$(for pid in "${pids[@]}"; do cpu "$pid"; done | awk '{ s += $1 } END { print s }')
  tail -1 "$work/time" | awk -v n="$workers" -v shops="$shops" -v b="$begin" -v e="$end" \
    -v work="$(echo "$after $before" | awk '{ print $1 - $2 }')" '{ m = $1 + $2; printf \
    "workers %d: %.1f s, %.1f shops a minute, manager %.1f s of processor time, workers %.1f s, manager %.1f %%\n", \
    n, e - b, shops * 60 / (e - b), m, work, 100 * m / (m + work) }'
  kill "${pids[@]}"
  wait
done
