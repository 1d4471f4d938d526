#!/bin/sh
# What the stages of the Dockerfile do. CI runs it as the same user, on a folder that is made read-only afterwards.
set -eu

usage='image.sh install ARCHIVE LOCK FOLDER | image.sh healthy'

case "${1:-}" in
install)
  archive=$2 lock=$3 folder=$4
  mkdir -p "$folder"
  tar -xzf "$archive" -C "$folder" --strip-components=1
  # The versions that were tested, with our overrides; npm leaves the lock file out of every package.
  cp "$lock" "$folder/package-lock.json"
  cache=$(mktemp -d)
  (cd "$folder" && npm ci --omit=dev --ignore-scripts --no-audit --no-fund --silent --cache "$cache")
  rm -rf "$cache"
  ;;
healthy)
  exec node -e '
    fetch(`http://127.0.0.1:${process.env.PORT}/health`).then(
      ({ ok }) => process.exit(ok ? 0 : 1),
      () => process.exit(1),
    );
  '
  ;;
*)
  echo "$usage" >&2
  exit 2
  ;;
esac
