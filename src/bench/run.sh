#!/usr/bin/env bash
# The benchmark: the nightly job against iconv and DuckDB on seeded shops of N orders.
#
#   src/bench/run.sh [N …]        # 100000, 1000000 and 4000000 orders without an N
#   ROUNDS=9 src/bench/run.sh 1000000
#
# Builds the jar and the benchmark (a build of its own: DuckDB is fetched here and nowhere else),
# makes the shops under target/bench unless they are there, runs each of the three ROUNDS times in
# turn (5 without a word), and prints the tables in Markdown. 4,000,000 orders take 9 GB of disk.
# Needs Linux, iconv and a JDK 17 or later; a quiet machine if the times themselves matter.
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
build="$home/target/bench/build"
export LC_ALL=C.UTF-8

cd "$home"
./mvnw -q -B package -Dmaven.test.skip=true >&2
./mvnw -q -B -f src/bench/pom.xml compile >&2

# DuckDB's library beside its classes, not inside their jar: the driver would unpack 70 MB each time.
mkdir -p "$build/lib"
case $(uname -m) in aarch64 | arm64) processor=arm64 ;; *) processor=amd64 ;; esac
if [ -f "$build/duckdb/libduckdb_java.so_linux_$processor" ]; then
  mv "$build/duckdb/libduckdb_java.so_linux_$processor" "$build/lib/libduckdb_java.so"
  rm -f "$build"/duckdb/libduckdb_java.so_*
fi

[ $# -gt 0 ] || set -- 100000 1000000 4000000
exec java -cp "$build/classes" Bench "$home" "${ROUNDS:-5}" "$@"
