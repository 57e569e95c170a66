# What the scripts share: where the project is, and a JDK 25 to build and run it with.

HOME_DIR="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"

is_jdk25() {
  [ -x "$1/bin/javac" ] && "$1/bin/javac" -version 2>&1 | grep -qE '^javac (2[5-9]|[3-9][0-9])'
}

# JAVA_HOME if it will do, else the first that lies where operating systems and tools put JDKs.
find_jdk25() {
  local candidate
  for candidate in "${JAVA_HOME:-}" "${JAVA25_HOME:-}" "${JAVA_25_HOME:-}" \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
    if [ -n "$candidate" ] && is_jdk25 "$candidate"; then
      echo "$candidate"
      return
    fi
  done
  if command -v javac >/dev/null && is_jdk25 "$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")"; then
    dirname "$(dirname "$(readlink -f "$(command -v javac)")")"
    return
  fi
  echo "Huiying needs a JDK 25 and found none. Install one (for example Eclipse Temurin 25) or set JAVA_HOME." >&2
  echo "“回应”需要 JDK 25，但没有找到。请安装（例如 Eclipse Temurin 25）或设置 JAVA_HOME。" >&2
  exit 1
}

require_maven() {
  if ! command -v mvn >/dev/null; then
    echo "Huiying is built with Maven 3.8 or later and found none; on Debian: apt-get install maven" >&2
    echo "“回应”用 Maven 3.8 以上版本构建，但没有找到；Debian 上可执行 apt-get install maven" >&2
    exit 1
  fi
}

maven() {
  require_maven
  JAVA_HOME="$JDK" mvn -B -ntp -f "$HOME_DIR/pom.xml" "$@"
}

# Builds what is missing or older than its sources; quietly, with the log at hand should it fail.
build() {
  local jars=("$HOME_DIR"/{intake-service/target/intake-service,sla-service/target/sla-service,notify-service/target/notify-service,deploy/sign-in/target/sign-in,deploy/sign-in/target/sign-in-client,deploy/standalone/target/standalone,deploy/bench/target/bench}.jar)
  local jar stamp="$HOME_DIR/target/built" missing=""
  for jar in "${jars[@]}"; do
    [ -f "$jar" ] || missing=1
  done
  if [ -z "$missing" ] && [ -f "$stamp" ] && [ -z "$(find "$HOME_DIR" -name target -prune -o \( -path '*/src/main/*' -o -name pom.xml \) -type f -newer "$stamp" -print -quit)" ]; then
    return
  fi
  echo "Building (the first time takes some minutes) / 正在构建（首次需要几分钟）"
  local log started
  log="$(mktemp)"
  started="$(mktemp)" # sources that change during the build are newer than this
  maven package -DskipTests -Dspotless.check.skip 2>&1 | tee "$log" | grep --line-buffered -oE 'Building [^ ]+ .*\[[0-9]+/[0-9]+\]' | sed -u 's/^/  /' || true
  if ! grep -q 'BUILD SUCCESS' "$log"; then
    grep -E '^\[ERROR\]' "$log" | head -40 >&2
    rm -f "$started"
    echo "The build failed; its log: $log / 构建失败，日志见上" >&2
    exit 1
  fi
  mkdir -p "$(dirname "$stamp")"
  mv "$started" "$stamp"
  rm -f "$log"
}

# benchmark CLASS ARGUMENTS...: runs one of bench.jar.
benchmark() {
  build
  # JMH starts JVMs of its own with this one's class path, and those cannot read a jar with jars in it.
  local unpacked="$HOME_DIR/deploy/bench/target/unpacked"
  rm -rf "$unpacked"
  mkdir "$unpacked"
  (cd "$unpacked" && "$JDK/bin/jar" --extract --file ../bench.jar)
  exec "$JDK/bin/java" -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 --sun-misc-unsafe-memory-access=allow \
    -cp "$unpacked:$unpacked/BOOT-INF/classes:$unpacked/BOOT-INF/lib/*" "$@"
}

JDK="$(find_jdk25)" || exit 1
