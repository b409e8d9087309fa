#!/usr/bin/env bash
# The nightly run: builds the jar when it is missing, then runs a job file.
#
#   jobs/nightly.sh [--cron] [JOBFILE] [options of `giftrecon run`]
#
# Without a job file it runs jobs/one-yuan.yaml on the demo shop, as of the day the demo's exports
# were made (unless --date says another): read years later they would be too old to release by. It
# needs no environment but a PATH with java (or JAVA_HOME), runs from any folder, and ends with the
# exit code of `giftrecon run`.
#
# --cron writes everything to logs/<job>.log beside the job file (or in $GIFTRECON_LOGS) and says
# nothing, unless the night did not end with exit code 0: then the end of the log is printed, for
# cron to mail. The log is rotated at 1 MB, five old ones stay. While a night with --cron goes on, a
# second one of the same job ends at once with exit code 75.
#
# More memory for more than five million orders: GIFTRECON_JAVA_OPTS=-Xmx4g.
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
jar="$home/target/giftrecon.jar"
archive="$home/target/giftrecon.jsa"
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
busy=75
log_bytes=1000000
old_logs=5
mailed_lines=40
demo_date=2023-09-01
lock_folder=
trap drop_lock EXIT

# Cron's locale knows no Chinese file names; this one is on every Linux. The language stays that of
# the caller; for Chinese under cron, write GIFTRECON_LANG=zh into the crontab.
export GIFTRECON_LANG="${GIFTRECON_LANG:-${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}}"
export LC_ALL=C.UTF-8

# The same sentence in English and in Chinese: that of the caller's language.
words() {
  case $GIFTRECON_LANG in
    zh* | ZH*) echo "$2" ;;
    *) echo "$1" ;;
  esac
}

tell() {
  echo "nightly.sh: $(words "$@")" >&2
}

# Takes a lock for this process: take_lock FILE SECONDS. Of the kernel where there is flock, so that
# it cannot outlive its holder; else a folder with the holder's number.
take_lock() {
  if command -v flock >/dev/null; then
    exec 9>"$1"
    flock -w "$2" 9
    return
  fi
  local waited=0
  until mkdir "$1.d" 2>/dev/null; do
    if ! kill -0 "$(cat "$1.d/pid" 2>/dev/null || echo $$)" 2>/dev/null; then
      rm -rf "$1.d"
    elif [ "$waited" -ge "$2" ]; then
      return 1
    else
      sleep 1
      waited=$((waited + 1))
    fi
  done
  lock_folder="$1.d"
  echo $$ >"$lock_folder/pid"
}

drop_lock() {
  exec 9>&-
  if [ -n "$lock_folder" ]; then
    rm -rf "$lock_folder"
    lock_folder=
  fi
}

is_built() {
  [ -f "$jar" ] && [ -f "$archive" ] && [ ! "$jar" -nt "$archive" ]
}

# The jar, and a class-data archive that halves the start: one run of the demo shop, in a folder of
# its own, makes it. Two that start together must not build at once, nor run a jar that is half there.
build() {
  mkdir -p "$home/target"
  if ! take_lock "$home/target/.build" 1200; then
    tell "another nightly.sh is still building $jar" "另一个 nightly.sh 正在编译 $jar，请稍后再试"
    exit "$busy"
  fi
  if [ ! -f "$jar" ]; then
    [ "$quiet" = true ] || tell "building $jar (once)" "正在编译 $jar（只这一次）"
    (cd "$home" && HOME=${HOME:-~} ./mvnw -q -B package -DskipTests) >&2 || exit 1
  fi
  if ! is_built; then
    local trial
    trial=$(mktemp -d)
    cp -r "$home/sample-data" "$home/jobs" "$trial"
    "$java" -XX:ArchiveClassesAtExit="$trial/giftrecon.jsa" -Xlog:cds=off -Xlog:cds+dynamic=off \
      -XX:+UseSerialGC -jar "$jar" run "$trial/jobs/one-yuan.yaml" --date "$demo_date" >/dev/null 2>&1 || true
    if [ -f "$trial/giftrecon.jsa" ]; then
      mv "$trial/giftrecon.jsa" "$archive"
    fi
    rm -rf "$trial"
  fi
  drop_lock
}

rotate() {
  if [ -f "$log" ] && [ "$(wc -c <"$log")" -ge "$log_bytes" ]; then
    local number
    for ((number = old_logs - 1; number > 0; number--)); do
      if [ -f "$log.$number" ]; then
        mv -f "$log.$number" "$log.$((number + 1))"
      fi
    done
    mv -f "$log" "$log.1"
  fi
}

# Everything to the log; the end of it to cron, if there is something to do for a person.
run_quietly() {
  local name logs log begin child code=0
  name=$(basename "$job")
  name=${name%.*}
  logs=${GIFTRECON_LOGS:-$(dirname "$job")/logs}
  log="$logs/$name.log"
  mkdir -p "$logs"
  if ! take_lock "$logs/.$name.lock" 0; then
    tell "the last night of $job is not over yet; see $log" "$job 的上一次运行还没结束，见 $log"
    exit "$busy"
  fi
  rotate
  # Names of buyers may stand in it.
  (umask 077 && touch "$log")
  begin=$(($(wc -c <"$log") + 1))
  echo "== $(date '+%Y-%m-%d %H:%M:%S %z') $asked" >>"$log"
  "$@" >>"$log" 2>&1 &
  child=$!
  trap 'kill -TERM "$child" 2>/dev/null' TERM INT HUP
  wait "$child" || code=$?
  while kill -0 "$child" 2>/dev/null; do
    code=0
    wait "$child" || code=$?
  done
  echo "== $(date '+%Y-%m-%d %H:%M:%S %z') exit code $code" >>"$log"
  if [ "$code" -ne 0 ]; then
    words "giftrecon ended with exit code $code: $job" "giftrecon 没有顺利结束，返回值 $code：$job"
    words "The end of $log:" "日志 $log 的末尾："
    echo
    tail -c "+$begin" "$log" | tail -n "$mailed_lines"
  fi
  exit "$code"
}

quiet=false
if [ "${1-}" = --cron ]; then
  quiet=true
  shift
fi
job="$home/jobs/one-yuan.yaml"
if [ $# -gt 0 ] && [ "${1#-}" = "$1" ]; then
  job=$1
  shift
else
  case " $* " in
    *" --date"*) ;;
    *) set -- --date "$demo_date" "$@" ;;
  esac
fi
if ! command -v "$java" >/dev/null; then
  tell "no java on the PATH and no JAVA_HOME; install a JDK 17 or later" \
    "找不到 java（PATH 和 JAVA_HOME 里都没有），请安装 JDK 17 或更高版本"
  exit 1
fi
# Whoever may not write there runs without the archive.
if ! is_built && { [ ! -f "$jar" ] || [ -w "$home/target" ]; }; then
  build
fi
asked="$job $*"

# shellcheck disable=SC2206 # several options in one variable
options=(${GIFTRECON_JAVA_OPTS:-})
run=("$java" -XX:SharedArchiveFile="$archive" -Xlog:cds=off -Xlog:cds+dynamic=off
  -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmn100m -Xmx1200m -XX:MetaspaceSize=64m ${options[@]+"${options[@]}"}
  -jar "$jar" run "$job" "$@")
if [ "$quiet" = true ]; then
  run_quietly "${run[@]}"
fi
exec "${run[@]}"
