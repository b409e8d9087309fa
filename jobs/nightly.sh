#!/usr/bin/env bash
# The nightly run: builds the jar when it is missing, then runs a job file.
#
#   jobs/nightly.sh [JOBFILE] [options of `giftrecon run`]
#
# Without a job file it runs jobs/one-yuan.yaml on the demo shop. Safe under cron: it needs no
# environment but a PATH with java, and ends with the exit code of `giftrecon run`.
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
jar="$home/target/giftrecon.jar"

# Cron's locale knows no Chinese file names; this one is on every Linux.
export LC_ALL=C.UTF-8

if ! command -v java >/dev/null; then
  echo "nightly.sh: no java on the PATH; install a JDK 17 or later" >&2
  exit 1
fi
if [ ! -f "$jar" ]; then
  echo "nightly.sh: building $jar (once)" >&2
  (cd "$home" && ./mvnw -q -B package -DskipTests) >&2
fi

job="$home/jobs/one-yuan.yaml"
if [ $# -gt 0 ] && [ "${1#-}" = "$1" ]; then
  job=$1
  shift
fi
exec java -XX:+UseParallelGC -jar "$jar" run "$job" "$@"
