#!/usr/bin/env bash
# The nightly run: builds the jar when it is missing, then runs a job file.
#
#   jobs/nightly.sh [JOBFILE] [options of `giftrecon run`]
#
# Without a job file it runs jobs/one-yuan.yaml on the demo shop. Safe under cron: it needs no
# environment but a PATH with java, and ends with the exit code of `giftrecon run`. More memory for
# more than five million orders: GIFTRECON_JAVA_OPTS=-Xmx4g.
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
jar="$home/target/giftrecon.jar"

# Cron's locale knows no Chinese file names; this one is on every Linux. The language stays that of
# the caller; for Chinese under cron, write GIFTRECON_LANG=zh into the crontab.
export GIFTRECON_LANG="${GIFTRECON_LANG:-${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}}"
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
# A class-data archive halves the start: one run of the demo shop, in a folder of its own, makes it.
archive="$home/target/giftrecon.jsa"
if [ ! -f "$archive" ] || [ "$jar" -nt "$archive" ]; then
  trial=$(mktemp -d)
  cp -r "$home/sample-data" "$home/jobs" "$trial"
  java -XX:ArchiveClassesAtExit="$trial/giftrecon.jsa" -Xlog:cds=off -Xlog:cds+dynamic=off \
    -XX:+UseSerialGC -jar "$jar" run "$trial/jobs/one-yuan.yaml" >/dev/null 2>&1 || true
  if [ -f "$trial/giftrecon.jsa" ]; then
    mv "$trial/giftrecon.jsa" "$archive"
  fi
  rm -rf "$trial"
fi

exec java -XX:SharedArchiveFile="$archive" -Xlog:cds=off -Xlog:cds+dynamic=off \
  -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmn200m -Xmx1200m ${GIFTRECON_JAVA_OPTS:-} -jar "$jar" run "$job" "$@"
